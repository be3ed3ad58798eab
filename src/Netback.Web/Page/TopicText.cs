using Netback.Studies.Findings;

namespace Netback.Web.Page;

/// <summary>Topics as headings.</summary>
internal static class TopicText
{
    public static string Of(FindingTopic topic) => topic switch
    {
        FindingTopic.Dependence => "Dependence",
        FindingTopic.Netback => "Netback",
        FindingTopic.Congestion => "Room on links",
        FindingTopic.Corridor => "Corridors",
        FindingTopic.ValueAdded => "Value added",
        FindingTopic.PriceLadder => "Prices against references",
        FindingTopic.PriceChange => "Delivered prices",
        FindingTopic.FlowChange => "Flows",
        FindingTopic.Production => "Production",
        FindingTopic.Welfare => "Gains and losses",
        FindingTopic.Incidence => "What its measures do",
        FindingTopic.NewlyFull => "Links filled or freed",
        FindingTopic.DependenceMoved => "Dependence moved",
        FindingTopic.NetbackMoved => "Gate prices",
        FindingTopic.Unmoved => "Unmoved",
        FindingTopic.NoEffect => "No effect",
        FindingTopic.NotSolved => "No certified answer",
        FindingTopic.DrawsNotSolved => "Draws without a certified answer",
    };
}
