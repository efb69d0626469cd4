namespace DualDiff.Notebooks.Engines;

/// <summary>Runs the cells of one notebook, one after another: what a cell defines, later ones see.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>Runs a cell on a thread of its own and waits for it.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="place">Its name in messages: <c>cell 3</c>.</param>
    /// <param name="cancellation">Stops the cell wherever it is, an endless loop included. A cell that cannot be stopped is left behind.</param>
    /// <returns>The value of the last expression, or what went wrong.</returns>
    CellResult Run(string code, string place, CancellationToken cancellation);

    /// <summary>Names that fit at a place in a cell that is being written.</summary>
    Completion Complete(string code, int position);

    /// <summary>Whether a console should run the text rather than ask for another line; null if unknown.</summary>
    bool? IsComplete(string code);
}
