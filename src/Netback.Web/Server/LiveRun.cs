using Netback.Studies;

namespace Netback.Web.Server;

/// <summary>A state of the case that is solved: what it was and what came out. Without a certified answer it holds no numbers.</summary>
internal sealed class LiveRun(StudyRun run, string hash)
{
    private byte[]? document;

    public string Id => run.Id;

    public StudyRun Run => run;

    /// <summary>Hash of the state that was solved.</summary>
    public string Hash => hash;

    /// <summary>What a client gets, written when it is first asked for. Two that ask at once may both write it: the bytes are the same.</summary>
    public byte[] Document(Func<LiveRun, byte[]> write) => document ??= write(this);
}
