namespace Koord.Web.Charts;

/// <summary>Moves marks that would touch apart, each as little as can be.</summary>
internal static class Spread
{
    /// <remarks>Where each belongs, comes in order.</remarks>
    /// <returns>Groups that were pushed into each other; one that stands free is a group of its own.</returns>
    public static IReadOnlyList<Group> Apart(IReadOnlyList<double> wanted, double gap, double least, double most)
    {
        var groups = new List<Group>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var last = Group.Of(i, wanted[i], gap).Within(least, most);
            while (groups.Count > 0 && groups[^1].Touches(last))
            {
                last = groups[^1].With(last).Within(least, most);
                groups.RemoveAt(groups.Count - 1);
            }

            groups.Add(last);
        }

        return groups;
    }

    /// <summary>Marks First to First + Count - 1, a gap between the middles of each two.</summary>
    internal readonly record struct Group
    {
        public required int First { get; init; }

        public required int Count { get; init; }

        /// <summary>Of all wanted places.</summary>
        private double Sum { get; init; }

        public required double Gap { get; init; }

        public required double Centre { get; init; }

        public double From => Centre - (Count * Gap / 2);

        public double To => Centre + (Count * Gap / 2);

        public static Group Of(int index, double wanted, double gap) =>
            new() { First = index, Count = 1, Sum = wanted, Gap = gap, Centre = wanted };

        public double this[int index] => From + (Gap * (index - First + 0.5));

        public bool Touches(Group next) => To > next.From;

        public Group With(Group next) =>
            this with { Count = Count + next.Count, Sum = Sum + next.Sum, Centre = (Sum + next.Sum) / (Count + next.Count) };

        public Group Within(double least, double most) =>
            this with { Centre = Math.Max(Math.Min(Centre, most - (Count * Gap / 2)), least + (Count * Gap / 2)) };
    }
}
