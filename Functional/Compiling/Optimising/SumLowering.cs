namespace DualDiff;

/// <summary>
/// Additions, subtractions, signs and literal factors that are used once become one sum of many terms, and products that feed one
/// sum become its terms. The order of summation changes (docs/explanation/compile.md); nothing else does.
/// </summary>
/// <remarks>
/// A literal factor moves outward, into the coefficient of the sum, where the number is used once; a number that many
/// use keeps its factor, so that it is computed once.
/// </remarks>
internal sealed class SumLowering : Lowering
{
    /// <summary>Coefficients stay within 2^±256: literal factors beyond are multiplied one by one, as they were written.</summary>
    private const int LargestExponent = 256;

    private readonly bool[] isAbsorbed;
    private readonly Stack<(int Node, double Coefficient)> open = [];
    private readonly SumBuilder sum;

    private SumLowering(Program program)
        : base(program)
    {
        sum = new(Graph);
        isAbsorbed = new bool[program.Count];
        var isFactor = new bool[program.Count];
        var exponents = new int[program.Count];
        for (var node = program.Count - 1; node >= 0; node--)
        {
            if (Facts.Uses[node] == 1 && !Facts.IsConstant(node))
            {
                // Decided from the readers down: what is below a factor can only be a factor.
                var consumer = Facts.Consumer[node];
                isFactor[node] = IsScaling(node) && (IsProduct(consumer) || isFactor[consumer]);
                isAbsorbed[node] =
                    isFactor[node]
                    || IsLinear(consumer)
                        && !isFactor[consumer]
                        // The operands of a dot product are factors, and no terms of its sum.
                        && Program.OperationOf(consumer) != Ring.Dot
                        && (IsLinear(node) || IsProduct(node));

                // Factors that meet in one coefficient must not leave the range that they had one by one.
                exponents[node] = isAbsorbed[node] ? exponents[consumer] + ExponentOf(consumer) : 0;
                if (Math.Abs(exponents[node]) + Math.Abs(ExponentOf(node)) > LargestExponent)
                {
                    (isAbsorbed[node], isFactor[node], exponents[node]) = (false, false, 0);
                }
            }
        }
    }

    public static Graph Of(Program program) => new SumLowering(program).Run();

    protected override int Lower(int node)
    {
        if (isAbsorbed[node])
        {
            return -1;
        }

        if (!IsLinear(node) && !IsProduct(node))
        {
            return base.Lower(node);
        }

        sum.Begin();
        Collect(node);
        return sum.Close();
    }

    private void Collect(int root)
    {
        Span<int> room = stackalloc int[2];
        open.Push((root, 1));
        while (open.TryPop(out var item))
        {
            var (node, coefficient) = item;
            if (Facts.IsConstant(node))
            {
                sum.AddConstant(coefficient, Facts.ValueOf(node));
                continue;
            }

            if (node != root && !isAbsorbed[node])
            {
                sum.AddTerm(coefficient, Map[node]);
                continue;
            }

            var operation = Program.OperationOf(node);
            var of = Program.OperandsOf(node, room);
            if (operation == Ring.Add || operation == Ring.Subtract)
            {
                PushAddend(node, 1, operation == Ring.Add ? coefficient : -coefficient, of[1]);
                PushAddend(node, 0, coefficient, of[0]);
            }
            else if (operation == Ring.Negate)
            {
                open.Push((of[0], -coefficient));
            }
            else if (operation == Ring.Sum)
            {
                for (var i = of.Length - 1; i >= 0; i--)
                {
                    PushAddend(node, i, coefficient, of[i]);
                }
            }
            else if (operation == Ring.Dot)
            {
                for (var i = 0; i < of.Length / 2; i++)
                {
                    sum.AddProduct(coefficient, NodeOf(of[i]), NodeOf(of[(of.Length / 2) + i]));
                }
            }
            else if (IsProduct(node))
            {
                var (x, y) = (of[0], of[1]);
                coefficient = Peel(ref x, coefficient);
                coefficient = Peel(ref y, coefficient);
                sum.AddProduct(coefficient, NodeOf(x), NodeOf(y));
            }
            else
            {
                var (inner, factor) = Scaling(node);
                open.Push((inner, coefficient * factor));
            }
        }
    }

    /// <summary>An operand of a sum: a constant that is data stays a term of its own.</summary>
    private void PushAddend(int node, int position, double coefficient, int operand)
    {
        if (Facts.IsConstant(operand) && !Facts.IsLiteral(node, position))
        {
            // Terms come off the stack in order; a constant has no place in it that matters.
            sum.AddTerm(coefficient, NodeOf(operand));
        }
        else
        {
            open.Push((operand, coefficient));
        }
    }

    /// <summary>Takes literal factors off an operand that only this product uses.</summary>
    private double Peel(ref int operand, double coefficient)
    {
        while (!Facts.IsConstant(operand) && isAbsorbed[operand])
        {
            (operand, var factor) = Scaling(operand);
            coefficient *= factor;
        }

        return coefficient;
    }

    /// <summary>The operand and the literal factor of a negation, a literal multiple or a quotient by a literal.</summary>
    private (int Operand, double Factor) Scaling(int node)
    {
        Span<int> room = stackalloc int[2];
        var of = Program.OperandsOf(node, room);
        var operation = Program.OperationOf(node);
        return operation == Ring.Negate ? (of[0], -1)
            : operation == Ring.Divide ? (of[0], 1 / Facts.ValueOf(of[1]))
            : Facts.IsConstant(of[0]) ? (of[1], Facts.ValueOf(of[0]))
            : (of[0], Facts.ValueOf(of[1]));
    }

    /// <summary>The binary exponent of a node's literal factor; 0 if it has none.</summary>
    private int ExponentOf(int node)
    {
        var factor = IsScaling(node) ? Scaling(node).Factor : 1;
        return factor == 0 || !double.IsFinite(factor) ? 0 : Math.ILogB(factor);
    }

    private bool IsScaling(int node)
    {
        var operation = Program.OperationOf(node);
        if (operation == Ring.Negate)
        {
            return true;
        }

        Span<int> room = stackalloc int[2];
        var of = operation == Ring.Multiply || operation == Ring.Divide ? Program.OperandsOf(node, room) : [];
        return operation == Ring.Multiply
            ? Facts.IsConstant(of[0]) && Facts.IsLiteral(node, 0) || Facts.IsConstant(of[1]) && Facts.IsLiteral(node, 1)
            : operation == Ring.Divide
                && Facts.IsConstant(of[1])
                && Facts.IsLiteral(node, 1)
                && double.IsNormal(1 / Facts.ValueOf(of[1]));
    }

    private bool IsLinear(int node)
    {
        var operation = Program.OperationOf(node);
        return operation == Ring.Add
            || operation == Ring.Subtract
            || operation == Ring.Sum
            || operation == Ring.Dot
            || IsScaling(node);
    }

    private bool IsProduct(int node) => Program.OperationOf(node) == Ring.Multiply && !IsScaling(node);
}
