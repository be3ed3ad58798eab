using System.IO.Compression;

namespace Netback.Web.Document;

/// <summary>Bytes packed for a page: gzip, then base64. The browser unpacks a block when somebody looks at it.</summary>
internal static class DataBlock
{
    public static string Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return Convert.ToBase64String(packed.GetBuffer(), 0, checked((int)packed.Length));
    }
}
