namespace UnitDsl.Systemd;

/// <summary>Which of some units comes before which, as plain numbers.</summary>
internal sealed class OrderGraph
{
    private readonly List<(int To, Dependency Because)>?[] next;

    public OrderGraph(int count) => next = new List<(int, Dependency)>?[count];

    public int Count => next.Length;

    public void Add(int first, int second, Dependency because) => (next[first] ??= []).Add((second, because));

    public IReadOnlyList<(int To, Dependency Because)> After(int unit) => next[unit] ?? (IReadOnlyList<(int, Dependency)>)[];

    /// <summary>Which circle of units each is in; those in none have a number of their own. No recursion: chains may be long.</summary>
    public int[] Components(Func<int, bool> includes, out List<List<int>> circles)
    {
        var (index, low, component) = (new int[Count], new int[Count], new int[Count]);
        var isOpen = new bool[Count];
        var open = new Stack<int>();
        var path = new Stack<(int Unit, int Next)>();
        var (counter, components) = (0, 0);
        circles = [];
        for (var root = 0; root < Count; root++)
        {
            if (index[root] != 0 || !includes(root))
                continue;
            path.Push((root, 0));
            while (path.Count > 0)
            {
                var (unit, at) = path.Pop();
                if (at == 0)
                {
                    index[unit] = low[unit] = ++counter;
                    open.Push(unit);
                    isOpen[unit] = true;
                }
                else
                {
                    var child = After(unit)[at - 1].To;
                    low[unit] = Math.Min(low[unit], low[child]);
                }

                var descended = false;
                for (; at < After(unit).Count; at++)
                {
                    var to = After(unit)[at].To;
                    if (!includes(to))
                        continue;
                    if (index[to] == 0)
                    {
                        path.Push((unit, at + 1));
                        path.Push((to, 0));
                        descended = true;
                        break;
                    }

                    if (isOpen[to])
                        low[unit] = Math.Min(low[unit], index[to]);
                }

                if (descended || low[unit] != index[unit])
                    continue;
                var members = new List<int>();
                int member;
                do
                {
                    member = open.Pop();
                    isOpen[member] = false;
                    component[member] = components;
                    members.Add(member);
                }
                while (member != unit);
                components++;
                if (members.Count > 1)
                    circles.Add(members);
            }
        }

        return component;
    }

    /// <summary>The shortest way around from a unit back to it, among those in the same circle.</summary>
    public List<OrderEdge> Shortest(int start, int[] component, Func<int, bool> includes, Func<int, string> name)
    {
        var cameFrom = new Dictionary<int, (int From, Dependency Because)>();
        var queue = new Queue<int>();
        queue.Enqueue(start);
        while (queue.Count > 0 && !cameFrom.ContainsKey(start))
        {
            var unit = queue.Dequeue();
            foreach (var (to, because) in After(unit))
            {
                if (!includes(to) || component[to] != component[start] || cameFrom.ContainsKey(to))
                    continue;
                cameFrom.Add(to, (unit, because));
                queue.Enqueue(to);
            }
        }

        var edges = new List<OrderEdge>();
        if (!cameFrom.ContainsKey(start))
            return edges;
        var at = start;
        do
        {
            var (from, because) = cameFrom[at];
            edges.Add(new OrderEdge(name(from), name(at), because));
            at = from;
        }
        while (at != start);
        edges.Reverse();
        return edges;
    }

    /// <summary>Each layer comes after those before it; what is in a circle, or behind one, is in none.</summary>
    public List<List<int>> Layers(Func<int, bool> includes)
    {
        var waiting = new int[Count];
        for (var unit = 0; unit < Count; unit++)
        {
            if (!includes(unit))
                continue;
            foreach (var (to, _) in After(unit))
                waiting[to]++;
        }

        var layer = new List<int>();
        for (var unit = 0; unit < Count; unit++)
        {
            if (includes(unit) && waiting[unit] == 0)
                layer.Add(unit);
        }

        var layers = new List<List<int>>();
        while (layer.Count > 0)
        {
            layers.Add(layer);
            var following = new List<int>();
            foreach (var unit in layer)
            {
                foreach (var (to, _) in After(unit))
                {
                    if (--waiting[to] == 0 && includes(to))
                        following.Add(to);
                }
            }

            layer = following;
        }

        return layers;
    }
}
