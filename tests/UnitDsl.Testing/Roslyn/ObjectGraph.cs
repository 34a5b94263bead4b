using System.Collections;
using System.Reflection;

namespace UnitDsl.Testing;

/// <summary>Walks everything that an object keeps alive through its fields.</summary>
internal static class ObjectGraph
{
    /// <summary>The way to the first object that matches, or null.</summary>
    public static string? Find(object? root, Func<object, bool> matches)
    {
        // Not recursive: a linked list of the model may be longer than the stack is deep.
        var pending = new Stack<(object? Value, string Path)>([(root, root?.GetType().Name ?? "")]);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        while (pending.TryPop(out var current))
        {
            if (current.Value is not { } value)
                continue;
            if (matches(value))
                return $"{current.Path} ({value.GetType().Name})";
            var type = value.GetType();
            if (IsLeaf(type) || (!type.IsValueType && !seen.Add(value)))
                continue;

            if (value is Array array)
            {
                if (!IsLeaf(type.GetElementType()!))
                    PushItems(array, current.Path);
                continue;
            }
            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!IsLeaf(field.FieldType))
                        pending.Push((field.GetValue(value), $"{current.Path}.{field.Name}"));
                }
            }
        }
        return null;

        void PushItems(Array array, string path)
        {
            int index = 0;
            foreach (object? item in (IEnumerable)array)
                pending.Push((item, $"{path}[{index++}]"));
        }
    }

    // Reflection's own objects lead to the whole runtime; pointers and by-ref types lead nowhere.
    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsByRefLike || type == typeof(string) || type == typeof(decimal)
        || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Module).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type);
}
