using System.Runtime;

namespace DualDiff.Notebooks.Engines;

/// <summary>How a cell came to its end.</summary>
internal enum Ending
{
    /// <summary>By itself.</summary>
    Finished,

    /// <summary>Stopped from outside; its thread is free.</summary>
    Stopped,

    /// <summary>It could not be stopped. Its thread runs on, and nobody waits for it.</summary>
    LeftBehind,
}

/// <summary>Runs code that never heard of a cancellation token so that a token ends the wait for it.</summary>
internal static class Interruptible
{
    /// <summary>
    /// What a cell has to unwind its stack. Code in a <c>finally</c> block or in a native library cannot be
    /// stopped, and may use all of it.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs on a thread of its own; returns after the token fired in any case.</summary>
    /// <param name="action">The cell.</param>
    /// <param name="cancellation">Interrupts it.</param>
    public static Ending Run(Action action, CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
#pragma warning disable CA2000 // A cell that is left behind still needs it.
        var abort = new CancellationTokenSource();
#pragma warning restore CA2000
        var cell = Task.Factory.StartNew(
            () => RunHere(action, started, abort.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        if (WaitHandle.WaitAny([((IAsyncResult)cell).AsyncWaitHandle, cancellation.WaitHandle]) == 0)
        {
            return cell.GetAwaiter().GetResult();
        }

        // Cancel blocks until the abort is done, which may be never: not on this thread. And not before the cell has started:
        // ControlledExecution waits for ever if its token fires before it has registered (.NET 10).
        _ = started.Task.ContinueWith(_ => abort.Cancel(), TaskScheduler.Default);
        return WaitHandle.WaitAny([((IAsyncResult)cell).AsyncWaitHandle], Grace) == 0
            ? cell.GetAwaiter().GetResult()
            : Ending.LeftBehind;
    }

    private static Ending RunHere(Action action, TaskCompletionSource started, CancellationToken abort)
    {
        try
        {
            // The only way to stop a thread in an endless loop. It may leave locks taken, which is why it is obsolete:
            // a notebook's user who interrupts accepts that, as in every REPL.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(
                () =>
                {
                    started.SetResult();
                    action();
                },
                abort
            );
#pragma warning restore SYSLIB0046
            return Ending.Finished;
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return Ending.Stopped;
        }
    }
}
