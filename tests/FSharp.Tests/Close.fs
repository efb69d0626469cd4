namespace DualDiff.Tests

open Xunit

/// Agreement to a few ulps of the terms that were added; NaN only with NaN.
module Close =
    let within (terms: float) (expected: float) (actual: float) =
        expected.Equals actual
        || abs (actual - expected) <= 1e-14 * max terms (abs expected)

    let equal (expected: float) (actual: float) =
        Assert.True(within 0.0 expected actual, sprintf "expected %.17g, found %.17g" expected actual)

    let equalAll (expected: float[]) (actual: float[]) =
        Assert.Equal(expected.Length, actual.Length)
        Array.iter2 equal expected actual
