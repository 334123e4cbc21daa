using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SalesBot.Chat.Turns;

/// <summary>What came of a turn.</summary>
internal enum TurnOutcome
{
    Answered,

    /// <summary>The activity was taken in before; what was still owed was sent.</summary>
    Repeated,

    /// <summary>The person got the plain sentence with a reference number.</summary>
    Failed,
}

/// <summary>How a turn went; it is filled in as that is known.</summary>
internal sealed class TurnFate
{
    /// <summary>What was understood; null for what is no sentence and no press.</summary>
    public string? Intent { get; set; }

    public TurnOutcome Outcome { get; set; }

    /// <summary>Of a failed turn: the number that the person was given.</summary>
    public string? Reference { get; set; }
}

/// <summary>
/// Measures turns and what is sent, for whoever listens: traces and metrics under the name <see cref="Name"/>. They bear channels,
/// intents and outcomes; never what was said, by whom or of whom.
/// </summary>
internal sealed class TurnMeter
{
    public const string Name = "SalesBot";

    /// <summary>Others are one: a channel's name is what a sender writes there, and measures are not to grow with it.</summary>
    private static readonly HashSet<string> Channels = ["msteams", "directline", "webchat", "emulator", "test"];

    private static readonly ActivitySource Traces = new(Name);

    private readonly Histogram<double> _turns;
    private readonly Counter<long> _reruns;
    private readonly Counter<long> _replies;

    public TurnMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _turns = meter.CreateHistogram<double>("salesbot.turn.duration", "s", "From a message to its saved and sent answer.");
        _reruns = meter.CreateCounter<long>("salesbot.turn.reruns", "{turn}", "Turns thought again because another saved first.");
        _replies = meter.CreateCounter<long>("salesbot.replies", "{reply}", "Replies handed to channels, by what came of it: sent, later, given-up.");
    }

    /// <summary>Begins to measure a turn; it is recorded, as what came of it, when what this gives is disposed of.</summary>
    public IDisposable Begin(string? channel, TurnFate fate) => new Measured(this, Known(channel), fate);

    public void Reran() => _reruns.Add(1);

    /// <param name="outcome"><c>sent</c>, <c>later</c> or <c>given-up</c>.</param>
    /// <param name="channel">Where it was to go.</param>
    public void Replied(string outcome, string channel) => _replies.Add(1, new("outcome", outcome), new("channel", Known(channel)));

    private static string Known(string? channel) => channel is not null && Channels.Contains(channel) ? channel : "other";

    /// <summary>A turn that is being measured.</summary>
    private sealed class Measured(TurnMeter meter, string channel, TurnFate fate) : IDisposable
    {
        private readonly long _begin = Stopwatch.GetTimestamp();
        private readonly System.Diagnostics.Activity? _trace = Traces.StartActivity("turn", ActivityKind.Server);

        public void Dispose()
        {
            TagList tags = new() { { "channel", channel }, { "intent", fate.Intent ?? "none" }, { "outcome", Word(fate.Outcome) } };
            meter._turns.Record(Stopwatch.GetElapsedTime(_begin).TotalSeconds, tags);
            if (_trace is null)
            {
                return;
            }

            foreach (var (key, value) in tags)
            {
                _trace.SetTag(key, value);
            }

            _trace.SetTag("reference", fate.Reference);
            _trace.SetStatus(fate.Outcome == TurnOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            _trace.Dispose();
        }

        private static string Word(TurnOutcome outcome) => outcome switch
        {
            TurnOutcome.Answered => "answered",
            TurnOutcome.Repeated => "repeated",
            _ => "failed",
        };
    }
}
