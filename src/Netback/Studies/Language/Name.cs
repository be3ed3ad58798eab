namespace Netback.Studies.Language;

/// <summary>What something is called in a language, with the forms that sentences need.</summary>
/// <param name="text">The form that stands alone.</param>
public sealed class Name(string text)
{
    public string Text { get; } = text;

    /// <summary>A form for each case of the language, in its order; empty: the text in every case.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Gender, or plural, by the language's own word; null where nothing agrees with it.</summary>
    public string? Gender { get; init; }

    /// <summary>The form of a case by position; the text where it has none.</summary>
    public string In(int position) => position >= 0 && position < Forms.Count ? Forms[position] : Text;

    public override string ToString() => Text;

    public static implicit operator string(Name name) => name.Text;

    /// <summary>"Казахстан; Казахстана; Казахстану; Казахстан; Казахстаном; Казахстане; @m": forms by case, then the gender; one form alone does not change.</summary>
    public static Name Read(string written)
    {
        var parts = written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var forms = parts.Where(part => part[0] != '@').ToList();
        return new Name(forms.Count == 0 ? written.Trim() : forms[0])
        {
            Forms = forms.Count > 1 ? forms : [],
            Gender = parts.FirstOrDefault(part => part[0] == '@')?[1..],
        };
    }
}
