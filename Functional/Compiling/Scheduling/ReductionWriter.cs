namespace DualDiff;

/// <summary>Writes sums that run along their terms.</summary>
internal sealed class ReductionWriter(OperandFinder finder, List<Instruction> instructions, List<TermPlan> terms)
{
    /// <summary>A sum along its terms: runs in which both factors stay or move on by one, with one coefficient.</summary>
    public void Write(Group group, int member, int target)
    {
        var start = terms.Count;
        foreach (var (term, x, y) in SortedTerms(group, member))
        {
            if (terms.Count > start && Extends(terms[^1], term, x, y, out var longer))
            {
                terms[^1] = longer;
            }
            else
            {
                terms.Add(
                    new()
                    {
                        Coefficient = term.Coefficient,
                        X = x,
                        Y = y,
                        Length = 1,
                    }
                );
            }
        }

        instructions.Add(
            new()
            {
                Code = Code.Reduce,
                Length = 1,
                Target = target,
                First = start,
                FirstStride = terms.Count - start,
                Bias = group.Shape.Bias,
            }
        );
    }

    /// <summary>The terms of one sum in the order of their addresses, so that those side by side become a run.</summary>
    private (Term Term, int X, int Y)[] SortedTerms(Group group, int member)
    {
        var sorted = new (Term Term, int X, int Y)[group.Shape.Terms.Length];
        var next = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var term = group.Shape.Terms[i];
            var x = finder.AddressOf(group, member, next++);
            sorted[i] = (term, x, term.IsProduct ? finder.AddressOf(group, member, next++) : -1);
        }

        Array.Sort(
            sorted,
            (a, b) =>
                a.Term.Coefficient != b.Term.Coefficient ? a.Term.Coefficient.CompareTo(b.Term.Coefficient)
                : a.Term.IsProduct != b.Term.IsProduct ? a.Term.IsProduct.CompareTo(b.Term.IsProduct)
                : a.X != b.X ? a.X.CompareTo(b.X)
                : a.Y.CompareTo(b.Y)
        );
        return sorted;
    }

    private static bool Extends(TermPlan run, Term term, int x, int y, out TermPlan longer)
    {
        longer = run;
        var isSameKind = run.Coefficient.Equals(term.Coefficient) && (run.Y >= 0) == term.IsProduct;
        if (run.Length == 1)
        {
            (longer.XStride, longer.YStride) = (x - run.X, term.IsProduct ? y - run.Y : 0);
        }

        longer.Length++;
        return isSameKind
            && longer.XStride is 0 or 1
            && longer.YStride is 0 or 1
            && x == run.X + (run.Length * longer.XStride)
            && (!term.IsProduct || y == run.Y + (run.Length * longer.YStride));
    }
}
