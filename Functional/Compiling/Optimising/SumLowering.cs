using System.Runtime.InteropServices;

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
    /// <summary>A longer sum whose terms come at different times keeps all of them alive: it is cut into pieces of <see cref="Piece"/>.</summary>
    private const int LongSum = 64;

    private const int Piece = 32;

    private const int LikeTerms = 8;

    /// <summary>Coefficients stay within 2^±256: literal factors beyond are multiplied one by one, as they were written.</summary>
    private const int LargestExponent = 256;

    private readonly bool[] isAbsorbed;
    private readonly List<Term> terms = [];
    private readonly List<int> operands = [];
    private readonly Stack<(int Node, double Coefficient)> open = [];
    private double bias;

    private SumLowering(Program program)
        : base(program)
    {
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

        terms.Clear();
        operands.Clear();
        // Minus zero: adding it changes nothing, not even a sign.
        bias = -0.0;
        Collect(node);
        return Close();
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
                AddConstant(coefficient, Facts.ValueOf(node));
                continue;
            }

            if (node != root && !isAbsorbed[node])
            {
                AddTerm(coefficient, Map[node]);
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
                    AddProduct(coefficient, NodeOf(of[i]), NodeOf(of[(of.Length / 2) + i]));
                }
            }
            else if (IsProduct(node))
            {
                var (x, y) = (of[0], of[1]);
                coefficient = Peel(ref x, coefficient);
                coefficient = Peel(ref y, coefficient);
                AddProduct(coefficient, NodeOf(x), NodeOf(y));
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
            AddTerm(coefficient, NodeOf(operand));
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

    private void AddConstant(double coefficient, double value) => bias += coefficient * value;

    private void AddTerm(double coefficient, int operand) => AddTerm(new(coefficient, false), operand, -1);

    private void AddProduct(double coefficient, int x, int y) =>
        AddTerm(new(coefficient, true), Math.Min(x, y), Math.Max(x, y));

    /// <summary>Like terms are one; looked for among the last few, so that a long sum stays linear.</summary>
    private void AddTerm(Term term, int x, int y)
    {
        var place = operands.Count;
        for (var i = terms.Count - 1; i >= Math.Max(0, terms.Count - LikeTerms); i--)
        {
            place -= terms[i].IsProduct ? 2 : 1;
            if (terms[i].IsProduct == term.IsProduct && operands[place] == x && (y < 0 || operands[place + 1] == y))
            {
                terms[i] = terms[i] with { Coefficient = terms[i].Coefficient + term.Coefficient };
                return;
            }
        }

        terms.Add(term);
        operands.Add(x);
        if (y >= 0)
        {
            operands.Add(y);
        }
    }

    private int Close()
    {
        if (terms is [{ Coefficient: 1, IsProduct: false }] && Shape.IsNeutral(bias))
        {
            return operands[0];
        }

        if (terms.Count > LongSum && Spread() > 8)
        {
            Cut();
        }

        return Graph.Sum(bias, CollectionsMarshal.AsSpan(terms), CollectionsMarshal.AsSpan(operands));
    }

    private int Spread()
    {
        var (lowest, highest) = (int.MaxValue, 0);
        foreach (var operand in operands)
        {
            (lowest, highest) = (Math.Min(lowest, Graph.Level(operand)), Math.Max(highest, Graph.Level(operand)));
        }

        return highest - lowest;
    }

    /// <summary>Pieces of neighbouring levels, each summed as soon as its terms are there.</summary>
    private void Cut()
    {
        var items = new (int Level, Term Term, int X, int Y)[terms.Count];
        for (var (i, next) = (0, 0); i < items.Length; i++)
        {
            var term = terms[i];
            var x = operands[next++];
            var y = term.IsProduct ? operands[next++] : x;
            items[i] = (Math.Max(Graph.Level(x), Graph.Level(y)), term, x, y);
        }

        var sorted = items
            .Order(Comparer<(int Level, Term, int, int)>.Create((a, b) => a.Level.CompareTo(b.Level)))
            .ToArray();
        var (all, rest) = (bias, new List<int>());
        bias = -0.0;
        foreach (var piece in sorted.Chunk(Piece))
        {
            terms.Clear();
            operands.Clear();
            foreach (var (_, term, x, y) in piece)
            {
                if (term.IsProduct)
                {
                    AddProduct(term.Coefficient, x, y);
                }
                else
                {
                    AddTerm(term.Coefficient, x);
                }
            }

            rest.Add(Graph.Sum(bias, CollectionsMarshal.AsSpan(terms), CollectionsMarshal.AsSpan(operands)));
        }

        terms.Clear();
        operands.Clear();
        bias = all;
        foreach (var node in rest)
        {
            AddTerm(1, node);
        }
    }
}
