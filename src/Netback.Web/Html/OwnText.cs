using System.Text;

namespace Netback.Web.Html;

/// <summary>
/// Content of a script or style element, written as it is: our own build, or data whose angle brackets are escaped. Text that could
/// end its element, or hide what follows, is refused.
/// </summary>
internal sealed class OwnText : Markup
{
    private readonly string text;

    public OwnText(string text)
    {
        foreach (var forbidden in new[] { "</script", "</style", "<!--" })
        {
            if (text.Contains(forbidden, StringComparison.OrdinalIgnoreCase)) throw new ArgumentException($"holds {forbidden}", nameof(text));
        }
        this.text = text;
    }

    public override void WriteTo(StringBuilder page) => page.Append(text);
}
