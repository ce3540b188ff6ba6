using k8s.Models;
using Library;

V1Container[] containers = [Sidecar.CreateProxy(), new() { Name = "app", Image = "nginx" }];
Console.WriteLine(string.Join(", ", containers.Select(container => container.Image)));
