using System.Runtime.InteropServices;

namespace DualDiff;

/// <summary>Collects the terms of one sum at a time, and makes it a node.</summary>
internal sealed class SumBuilder(GraphBuilder graph)
{
    /// <summary>A longer sum whose terms come at different times keeps all of them alive: it is cut into pieces of <see cref="Piece"/>.</summary>
    private const int LongSum = 64;

    private const int Piece = 32;

    private const int LikeTerms = 8;

    private readonly List<Term> terms = [];
    private readonly List<int> operands = [];
    private double bias;

    public void Begin()
    {
        terms.Clear();
        operands.Clear();
        // Minus zero: adding it changes nothing, not even a sign.
        bias = -0.0;
    }

    public void AddConstant(double coefficient, double value) => bias += coefficient * value;

    public void AddTerm(double coefficient, int operand) => AddTerm(new(coefficient, false), operand, -1);

    public void AddProduct(double coefficient, int x, int y) =>
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

    /// <summary>The node of the sum; a lone term without factor is the node itself.</summary>
    public int Close()
    {
        if (terms is [{ Coefficient: 1, IsProduct: false }] && Shape.IsNeutral(bias))
        {
            return operands[0];
        }

        if (terms.Count > LongSum && Spread() > 8)
        {
            Cut();
        }

        return graph.Sum(bias, CollectionsMarshal.AsSpan(terms), CollectionsMarshal.AsSpan(operands));
    }

    private int Spread()
    {
        var (lowest, highest) = (int.MaxValue, 0);
        foreach (var operand in operands)
        {
            (lowest, highest) = (Math.Min(lowest, graph.Level(operand)), Math.Max(highest, graph.Level(operand)));
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
            items[i] = (Math.Max(graph.Level(x), graph.Level(y)), term, x, y);
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

            rest.Add(graph.Sum(bias, CollectionsMarshal.AsSpan(terms), CollectionsMarshal.AsSpan(operands)));
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
