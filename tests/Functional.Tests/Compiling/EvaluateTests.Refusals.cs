using Xunit;
using static DualDiff.Diff;
using static DualDiff.Real;

namespace DualDiff.Tests;

// What is refused, and what Verify finds.
public partial class EvaluateTests
{
    [Fact]
    public void BadInput_SaysWhatToDo()
    {
        var vector = Compile<Real[], Real[]>(x => [x[0], x[0], x[1]]);
        Says.Exactly<ArgumentException>(
            "Evaluate: the output has room for 2 numbers and the function gives 3. Give a longer span.",
            () => Run(vector, [1, 2], 2)
        );
        vector([1.0, 2.0]);
        Says.Exactly<ArgumentException>(
            "Evaluate: the output has room for 0 numbers and the function gives 3. Give a longer span.",
            () => Run(vector, [1, 2], 0)
        );
        var eager = Compile<Real, Real>(x => x * x.Value, new() { MaximumVariants = 0 });
        Says.Exactly<ArgumentException>(
            "Evaluate: the output has room for 0 numbers and the function gives 1. Give a longer span.",
            () => Run(eager, [1], 0)
        );

        var pair = Compile<Pair, Real>(p => p.X * p.Y);
        Says.Exactly<InvalidOperationException>(
            "Evaluate: no program is compiled for 2 numbers, and the structure of the argument is not known. Call the function once with an argument of that structure.",
            () => Run(pair, [1, 2], 1)
        );
        pair(new(1, 2));
        Check.Exact(12, Run(pair, [3, 4], 1)[0], "known");
        Says.Exactly<InvalidOperationException>(
            "Evaluate: no program is compiled for 3 numbers, and the structure of the argument is not known. Call the function once with an argument of that structure.",
            () => Run(pair, [1, 2, 3], 1)
        );
        Says.Exactly<InvalidOperationException>(
            "Evaluate: no program is compiled for 2 numbers, and the structure of the argument is not known. Call the function once with an argument of that structure.",
            () => Run(Compile<Real, Real>(x => x), [1, 2], 1)
        );

        const string NotCompiled =
            "The function does not come from Diff.Compile. Compile it first and keep what Compile returns.";
        Func<Real, Real> f = x => x;
        Says.Exactly<ArgumentException>(NotCompiled, () => Run(f, [1], 1));
        Says.Exactly<ArgumentException>(NotCompiled, () => f.Report());
        Assert.Throws<ArgumentNullException>(() => ((Func<Real, Real>)null!).Report());
        Assert.Throws<ArgumentNullException>(() => Compile((Func<Real, Real>)null!));
        Assert.Throws<ArgumentNullException>(() => Compile<Real, Real, Real>(null!));
        Assert.Throws<ArgumentNullException>(() => Compile<Real[], Real>(x => x[0])(null!));
        Says.Exactly<InvalidOperationException>(
            "Compile: the function returned null. Return a value; an empty array is allowed.",
            () => Compile<Real[], Real[]>(_ => null!)([1.0])
        );
    }

    [Fact]
    public void Program_OfTooManyOperations_IsRefused()
    {
        static Real F(Real x)
        {
            for (var i = 0; i < 100; i++)
            {
                x = Sin(x);
            }

            return x;
        }

        Says.Exactly<InvalidOperationException>(
            "Compile: the program has more than 50 operations. Compile what is repeated and not the whole: Vmap or SumOver for rows, a compiled step for a loop; or raise CompileOptions.MaximumOperations.",
            () => Compile(F, new CompileOptions { MaximumOperations = 50 })(1.0)
        );
        Check.Near(F(1.0).Value, Compile(F, new CompileOptions { MaximumOperations = 101 })(1.0).Value, "enough");
    }

    [Fact]
    public void Verify_OfAFunctionThatIsNotPure_SaysBothValues()
    {
        var factor = 2.0;
        var compiled = Compile<Real[], Real[]>(x => [x[0], x[0] * factor], new() { Verify = 3, Strict = true });
        compiled([1.5]);
        factor = 4.0;
        Assert.Equal([1.5, 3.0], compiled([1.5]).ToDoubles());
        Says.Exactly<InvalidOperationException>(
            "Compile: output 1 is 3 compiled and 6 in an eager run. Make the function pure: its result may depend on its arguments only, not on captured state that changes.",
            () => compiled([1.5])
        );

        // The default tolerance lets rounding pass, and a change not.
        var sum = 1.0;
        var rounding = Compile(Grad<Real[]>(x => Valley(x) * sum), new CompileOptions { Verify = 1 });
        Real[] point = [.. Enumerable.Range(0, 30).Select(i => (Real)(0.5 + (0.03 * i)))];
        rounding(point);
        rounding(point);
        sum = 1.001;
        Assert.Throws<InvalidOperationException>(() => rounding(point));

        // Evaluate is verified too, with the input that it had before the results came over it.
        factor = 2.0;
        var inPlace = Compile<Real[], Real[]>(x => [x[1], x[0] * factor], new() { Verify = 2, Strict = true });
        double[] state = [1.5, 0.5, 7];
        inPlace.Evaluate(state.AsSpan(0, 2), state);
        inPlace.Evaluate(state.AsSpan(0, 2), state);
        Assert.Equal([3, 1, 7], state);
        factor = 4.0;
        inPlace.Evaluate(state.AsSpan(0, 2), state);
        Says.Exactly<InvalidOperationException>(
            "Compile: output 1 is 2 compiled and 4 in an eager run. Make the function pure: its result may depend on its arguments only, not on captured state that changes.",
            () =>
            {
                inPlace.Evaluate(state.AsSpan(0, 2), state);
                return state;
            }
        );
    }
}
