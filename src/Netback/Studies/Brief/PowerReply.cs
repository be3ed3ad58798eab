namespace Netback.Studies.Brief;

/// <summary>What a power would do about the best option: its best stated move, against no reply, USD a year.</summary>
public sealed record PowerReply
{
    /// <summary>Country or bloc whose moves these are.</summary>
    public required string Power { get; init; }

    /// <summary>The option that is answered.</summary>
    public required string Option { get; init; }

    /// <summary>The move that is best for the power; null where none could be judged.</summary>
    public string? Move { get; init; }
    public string? Title { get; init; }

    /// <summary>True where it gains by the move; without that no reply is the best reply.</summary>
    public bool IsCredible { get; init; }

    /// <summary>Change of the power's account by the move.</summary>
    public double? PowerChange { get; init; }

    /// <summary>Change of the hosts' accounts by the move.</summary>
    public double? HostsChange { get; init; }

    /// <summary>The same in a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>Moves judged.</summary>
    public int Judged { get; init; }

    /// <summary>Moves left out, because no more are solved for one page.</summary>
    public int LeftOut { get; init; }
}
