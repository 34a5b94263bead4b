namespace UnitDsl.Site.Rules.Programs;

/// <summary>How long a job of a known queue worker may take, as its command line says: so long it has to be let run when it is asked to stop.</summary>
/// <param name="Seconds">The time.</param>
/// <param name="Word">The word that says it.</param>
/// <param name="Worker">Who takes it.</param>
internal sealed record JobTime(ulong Seconds, string Word, string Worker)
{
    // A worker is known by its program or a word behind it; its option has the time in seconds.
    private static readonly (string Worker, string[] Options)[] known =
    [
        ("queue:work", ["--timeout"]), ("queue:listen", ["--timeout"]), ("horizon:work", ["--timeout"]),
        ("celery", ["--time-limit", "--soft-time-limit"]),
        ("sidekiq", ["--timeout", "-t"]),
        ("gunicorn", ["--graceful-timeout"]),
        ("uvicorn", ["--timeout-graceful-shutdown"]),
        ("hypercorn", ["--graceful-timeout"]),
    ];

    /// <summary>Null where it is no worker that is known, or where it sets no time.</summary>
    public static JobTime? Of(string program, IReadOnlyList<string> arguments)
    {
        foreach (var (worker, options) in known)
        {
            if (program != worker && !arguments.Any(word => word == worker || word.EndsWith("/" + worker, StringComparison.Ordinal)))
                continue;
            foreach (var option in options)
            {
                if (Find(option, arguments) is { } found)
                    return found with { Worker = worker };
            }
        }

        return null;
    }

    private static JobTime? Find(string option, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var word = arguments[i];
            var value = word == option && i + 1 < arguments.Count ? arguments[i + 1] : word.StartsWith(option + "=", StringComparison.Ordinal) ? word.Substring(option.Length + 1) : null;
            if (value is not null && value.Length < 9 && ulong.TryParse(value, out var seconds) && seconds > 0)
                return new JobTime(seconds, word == option ? value : word, option);
        }

        return null;
    }
}
