using System.Text;

namespace Netback.Studies.Language;

/// <summary>
/// A sentence with places for what it speaks of: text, slots <c>{name}</c> and <c>{name:form}</c>, and choices
/// <c>{name?key:text|key:text}</c>, whose texts are templates in their turn. A choice takes the text of the argument's key, else the last.
/// </summary>
internal sealed class Template(IReadOnlyList<Template.Part> parts)
{
    /// <summary>Names of all arguments that it asks for.</summary>
    public IReadOnlySet<string> Arguments { get; } = new SortedSet<string>(parts.SelectMany(part => part.Names), StringComparer.Ordinal);

    /// <summary>Its choices, those within choices too.</summary>
    public IEnumerable<Choice> Choices => parts.OfType<Choice>().SelectMany(choice => choice.Options.SelectMany(option => option.Text.Choices).Prepend(choice));

    /// <summary>Writes the sentence.</summary>
    /// <exception cref="ArgumentException">An argument that it asks for was not given, or has not the form asked for.</exception>
    public void WriteTo(StringBuilder text, Phrasebook words, IReadOnlyDictionary<string, Argument?> arguments)
    {
        foreach (var part in parts) part.WriteTo(text, words, arguments);
    }

    /// <summary>Text, a slot or a choice.</summary>
    internal abstract class Part
    {
        public virtual IEnumerable<string> Names => [];

        public abstract void WriteTo(StringBuilder text, Phrasebook words, IReadOnlyDictionary<string, Argument?> arguments);

        protected static Argument? Given(IReadOnlyDictionary<string, Argument?> arguments, string name) =>
            arguments.TryGetValue(name, out var argument) ? argument : throw new ArgumentException($"the argument '{name}' was not given", nameof(arguments));
    }

    internal sealed class Literal(string written) : Part
    {
        public override void WriteTo(StringBuilder text, Phrasebook words, IReadOnlyDictionary<string, Argument?> arguments) => text.Append(written);
    }

    internal sealed class Slot(string name, string? form) : Part
    {
        public override IEnumerable<string> Names => [name];

        public override void WriteTo(StringBuilder text, Phrasebook words, IReadOnlyDictionary<string, Argument?> arguments) =>
            text.Append(Given(arguments, name)?.In(words, form));
    }

    internal sealed class Choice(string name, IReadOnlyList<(string Key, Template Text)> options) : Part
    {
        public IReadOnlyList<(string Key, Template Text)> Options => options;

        public override IEnumerable<string> Names => options.SelectMany(option => option.Text.Arguments).Prepend(name);

        public override void WriteTo(StringBuilder text, Phrasebook words, IReadOnlyDictionary<string, Argument?> arguments)
        {
            var key = Given(arguments, name)?.Key(words) ?? "none";
            var chosen = options.Where(option => option.Key == key).Select(option => option.Text).FirstOrDefault() ?? options[^1].Text;
            chosen.WriteTo(text, words, arguments);
        }
    }
}
