namespace DualDiff;

/// <summary>Every message of this assembly, as methods that return the exception; the caller writes <c>throw</c>.</summary>
internal static class Errors
{
    public static InvalidOperationException Escaped() =>
        new(
            "A Real was used after the transform that made it had ended. Return it from the function that is differentiated, or keep its .Value."
        );

    public static InvalidOperationException ProgramTooLarge(int limit) =>
        new(
            $"Compile: the program has more than {limit} operations. Compile what is repeated and not the whole: Vmap or SumOver for rows, a compiled step for a loop; or raise CompileOptions.MaximumOperations."
        );

    public static InvalidOperationException WrongPass(string pass, string why) =>
        new($"Compile: the {pass} program is wrong: {why}. Please report it; CompileOptions.Strict uses fewer passes.");

    public static InvalidOperationException VerifyFailed(int output, double compiled, double eager) =>
        new(
            $"Compile: output {output} is {compiled:R} compiled and {eager:R} in an eager run. Make the function pure: its result may depend on its arguments only, not on captured state that changes."
        );

    public static InvalidOperationException UnknownShape(int count) =>
        new(
            $"Evaluate: no program is compiled for {count} numbers, and the structure of the argument is not known. Call the function once with an argument of that structure."
        );

    public static InvalidOperationException SeveralShapes(int count) =>
        new(
            $"Evaluate: several compiled structures have the count {count}, and the numbers do not say which one is meant. Call the function itself, or compile one for each structure."
        );

    public static ArgumentException OutputTooShort(int found, int expected) =>
        new(
            $"Evaluate: the output has room for {found} numbers and the function gives {expected}. Give a longer span."
        );

    public static ArgumentException NotCompiled() =>
        new("The function does not come from Diff.Compile. Compile it first and keep what Compile returns.");

    public static ArgumentException RowShape(string transform, string what, int row, string found, string expected) =>
        new(
            $"{transform}: the {what} of row {row} has the shape {found} and that of row 0 has {expected}. Give all rows one shape; pad shorter ones, or call it once for each shape."
        );

    public static InvalidOperationException OtherThread(int owner, int found) =>
        new(
            $"A Real that thread {owner} records was used on thread {found}. Run the differentiated function on one thread, and call the transform once in each thread instead."
        );

    public static InvalidCastException DropsDerivative() =>
        new(
            "Converting a Real that is being differentiated to another number type would drop its derivative. Write Diff.StopGradient(x) or x.Value if that is what you want."
        );

    public static NotSupportedException NoStructure(Type type, string why) =>
        new($"A function over {type} cannot be differentiated: {why}");

    public static ArgumentException Shape(string transform, string what, string found, string whole, string expected) =>
        new(
            $"{transform}: the {what} has the shape {found} and the {whole} has {expected}. Give one number for each number, in the same structure."
        );

    public static ArgumentException Length(string transform, string what, int found, string whole, int expected) =>
        new(
            $"{transform}: the {what} has {found} components and the {whole} has {expected}. Give one component for each."
        );

    public static InvalidOperationException NullResult(string transform) =>
        new($"{transform}: the function returned null. Return a value; an empty array is allowed.");

    public static InvalidOperationException OutputCountChanged(string transform, int found, int expected) =>
        new(
            $"{transform}: the function gave {found} results in this run and {expected} in the one before. Make it pure: the number of results may depend on the shape of the input only."
        );

    /// <param name="table">The rows that differ, with what was tried.</param>
    public static InvalidOperationException GradientsDiffer(string table) =>
        new(
            $"{table}\nIf only the differences disagree, look for .Value, Diff.StopGradient or a branch on equality in the function; if the modes disagree, please report it."
        );

    public static InvalidOperationException CapturedNumber(string function) =>
        new(
            $"{function}: the function uses a number that is being differentiated but is not among its arguments. Pass it as an argument: only arguments get derivatives."
        );

    public static InvalidOperationException RuleShape(string function, string what, int found, int expected) =>
        new($"{function}: the rule gave {found} {what} and {expected} are needed. Return one for each.");

    public static InvalidOperationException NotPure(string function, double before, double now) =>
        new(
            $"{function}: recomputing the function gave {now:R} where it had given {before:R}. Make it pure: no random draws, no state that changes."
        );

    public static InvalidOperationException NotConverged(string function, double residual, double scale) =>
        new(
            $"{function}: the solver's answer leaves a residual of {residual:E2} where rounding allows {scale:E2}. Let the solver converge: the implicit function theorem holds at a solution only."
        );

    public static ArgumentException MatrixShape(int rows, int columns, int right) =>
        new(
            $"LinearSolve: the matrix is {rows} x {columns} and the right-hand side has {right} numbers. Give a square matrix and as many numbers as it has rows."
        );
}
