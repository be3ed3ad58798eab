using Netback.Studies.Findings;
using Netback.Studies.Language;

namespace Netback.Web.Page;

/// <summary>Topics as headings.</summary>
internal static class TopicText
{
    public static string Of(FindingTopic topic, Phrasebook words) => words.Say($"topic.{topic switch
    {
        FindingTopic.Dependence => "dependence",
        FindingTopic.Netback => "netback",
        FindingTopic.Congestion => "congestion",
        FindingTopic.Corridor => "corridor",
        FindingTopic.ValueAdded => "value-added",
        FindingTopic.PriceLadder => "ladder",
        FindingTopic.PriceChange => "price",
        FindingTopic.FlowChange => "flow",
        FindingTopic.Production => "production",
        FindingTopic.Welfare => "welfare",
        FindingTopic.Incidence => "incidence",
        FindingTopic.NewlyFull => "newly-full",
        FindingTopic.DependenceMoved => "dependence-moved",
        FindingTopic.NetbackMoved => "netback-moved",
        FindingTopic.Unmoved => "unmoved",
        FindingTopic.NoEffect => "no-effect",
        FindingTopic.NotSolved => "not-solved",
        FindingTopic.DrawsNotSolved => "draws-not-solved",
    }}");
}
