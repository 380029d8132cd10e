using Koord.Domain.Dossiers;
using Koord.Domain.Law;

namespace Koord.Web.Access;

internal static class Grounds
{
    extension(LawBook law)
    {
        /// <summary>On what this actor's organisation keeps facts in its own file; empty where the law book has not seen one.</summary>
        public string RecordingGround(Actor actor, DateOnly today) =>
            actor.Kind is { } kind && law.RecordingGroundsFor(kind, today) is [var first, ..] ? first.Id.Text : "";
    }
}
