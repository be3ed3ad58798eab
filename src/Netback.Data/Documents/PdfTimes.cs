using System.Text;

namespace Netback.Data.Documents;

/// <summary>Overwrites the times at which a PDF was made, digit by digit, so that no length changes.</summary>
internal static class PdfTimes
{
    private static readonly byte[][] Keys = [Encoding.ASCII.GetBytes("/CreationDate (D:"), Encoding.ASCII.GetBytes("/ModDate (D:")];

    public static byte[] Removed(byte[] pdf)
    {
        foreach (var key in Keys)
        {
            for (var at = pdf.AsSpan().IndexOf(key); at >= 0;)
            {
                var first = at + key.Length;
                for (var i = first; i < pdf.Length && pdf[i] != ')'; i++) if (char.IsAsciiDigit((char)pdf[i])) pdf[i] = (byte)'0';
                var next = pdf.AsSpan(first).IndexOf(key);
                at = next < 0 ? -1 : first + next;
            }
        }
        return pdf;
    }
}
