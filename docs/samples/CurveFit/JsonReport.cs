using System.Text.Json;
using System.Text.Json.Serialization;

namespace CurveFit;

/// <summary>The table that a program reads: an array of rows.</summary>
internal static class JsonReport
{
    // A Jacobian difference that is not a number must be seen, not lost.
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static void Write(string path, IEnumerable<Row> rows)
    {
        var entries = rows.Select(row => new
        {
            problem = row.Problem.Name,
            start = row.Start,
            iterations = row.Fit.Iterations,
            parameterDigits = row.ParameterDigits,
            deviationDigits = row.DeviationDigits,
            jacobianDifference = row.JacobianDifference,
        });
        File.WriteAllText(path, JsonSerializer.Serialize(entries, Options));
    }
}
