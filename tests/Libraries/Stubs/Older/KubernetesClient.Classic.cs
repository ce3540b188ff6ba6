// The models up to version 17, which had a constructor for all properties.
#nullable enable

using System.Collections.Generic;

namespace k8s.Models;

public class V1Container
{
    public V1Container()
    {
    }

    public V1Container(string name, IList<string>? args = null, IList<string>? command = null, string? image = null)
    {
        Name = name;
        Image = image;
        _ = args ?? command;
    }

    public string? Name { get; set; }

    public string? Image { get; set; }
}
