using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Texts of functions that functions return or that members contain, and of objects that contain one value.</summary>
public sealed class Flow_OfHeldAndReturnedFunctions
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task functions_that_functions_return() => OfFile(Usings + """
        static class R1 { static Func<string> Make() => () => "{|OCI1001:r1|}"; static object A() => new ContainerBuilder(Make()()); }
        static class R2 { static Func<string> Make(string image) => () => image; static object A() => new ContainerBuilder(Make("{|OCI1001:r2|}")()); }
        static class R3 { static Func<Func<string>> Make() => () => () => "{|OCI1001:r3|}"; static object A() => new ContainerBuilder(Make()()()); }
        static class R4 { static Func<string> Make(bool b) { if (b) { return () => "{|OCI1001:r4|}"; } return () => "r4:1"; }
            static object A(bool b) { var make = Make(b); return new ContainerBuilder(make()); } }
        static class R5 { static Func<string> Make() => Image; static string Image() => "{|OCI1001:r5|}";
            static object A() => new ContainerBuilder(Make().Invoke()); }
        static class R6 { static readonly Func<string> make = Make(); static Func<string> Make() { var i = "{|OCI1001:r6|}"; return () => i; }
            static object A() => new ContainerBuilder(make()); }
        static class R7 { static object A(bool b) { Func<string> Make() => b ? () => "{|OCI1001:r7|}" : () => "r7:1"; return new ContainerBuilder(Make()()); } }
        static class R8 { static async Task<Func<string>> Make() { await Task.Yield(); return () => "{|OCI1001:r8|}"; }
            static async Task<object> A() => new ContainerBuilder((await Make())()); }
        static class R9 { static Func<string, string> Make() => x => x; static object A() => new ContainerBuilder(Make()("{|OCI1001:r9|}")); }
        static class R10 { static object A(bool b) { Func<string> make; if (b) { make = () => "{|OCI1001:r10|}"; } else { make = () => "r10:1"; }
            return new ContainerBuilder(make()); } }
        """);

    [Fact]
    public Task functions_that_return_other_functions_silently() => OfFile(Usings + """
        static class S1 { static Func<string> Make() => () => "s1"; static object A() => new ContainerBuilder(Make()() + ":1"); }
        static class S2 { static Func<string> Make(string image) => () => image + ":1"; static object A() => new ContainerBuilder(Make("s2")()); }
        static class S3 { static Func<Func<string>> Make() => () => () => "s3:1"; static object A() => new ContainerBuilder(Make()()()); }
        static class S4 { static Func<string, string> Make() => x => x + ":1"; static object A() => new ContainerBuilder(Make()("s4")); }
        class S5 { protected virtual Func<string> Make() => () => "s5"; object A() => new ContainerBuilder("s5:1").WithName(Make()()); }
        static class S6 { static Func<string> Make() => () => "s6"; static object A() => new ContainerBuilder("s6:1").WithName(Make()()); }
        static class S7 { static Func<string> Make() => Environment.GetCommandLineArgs()[0].ToString; static object A() => new ContainerBuilder(Make()()); }
        static class S8 { static readonly Func<string> a = b; static readonly Func<string> b = a; static object A() => new ContainerBuilder(a()); }
        static class S9 { static Func<string> Make() => Make(); static object A() => new ContainerBuilder(Make()()); }
        static class S10 { static Func<string> Make(string image) { var full = image + ":1"; return () => full; }
            static object A() => new ContainerBuilder(Make("s10")()); }
        """);

    [Fact]
    public Task functions_in_assignable_members() => OfFile(Usings + """
        class R11 { Func<string> image = () => "{|OCI1001:r11-a|}"; void Use() => image = () => "{|OCI1001:r11-b|}"; void Tag() => image = () => "r11:1";
            object A() => new ContainerBuilder(image()); }
        class R12 { public Func<string> Image { get; set; } = () => "{|OCI1001:r12-a|}"; object A() => new ContainerBuilder(Image());
            static R12 B() => new() { Image = () => "{|OCI1001:r12-b|}" }; }
        static class R13 { public static Func<string>? Image; static object A() => new ContainerBuilder(Image?.Invoke() ?? "r13:1"); }
        static class R13Use { static void B() => R13.Image = Named; static string Named() => "{|OCI1001:r13|}"; }
        class S11 { Func<string> image = () => "s11"; void Use() => image = () => "s11-b"; object A() => new ContainerBuilder(image() + ":1"); }
        class S12 { public Func<string> Image { get; set; } = () => "s12"; void Tag() { var before = Image; Image = () => before() + ":1"; }
            object A() => new ContainerBuilder(Image()); }
        class S13 { public Func<string> Image { get; set; } = () => "s13"; object A() => Image().Contains(':') ? new ContainerBuilder(Image()) : null!; }
        class S14 { Func<string, string> full = x => x + ":1"; void Use() => full = x => x + ":2"; object A() => new ContainerBuilder(full("s14")); }
        """);

    [Fact]
    public Task values_that_objects_contain() => OfFile(Usings + """
        static class R14 { static readonly AsyncLocal<string> current = new(); static void Set() => current.Value = "{|OCI1001:r14|}";
            static object A() => new ContainerBuilder(current.Value); }
        static class R15 { public static AsyncLocal<string> Current { get; } = new() { Value = "{|OCI1001:r15-a|}" };
            static object A() => new ContainerBuilder(Current.Value!); }
        static class R15Use { static void B() => R15.Current.Value = "{|OCI1001:r15-b|}"; }
        static class R16 { static readonly ThreadLocal<string> current = new(() => "{|OCI1001:r16-a|}");
            static void Set() => current.Value = "{|OCI1001:r16-b|}";
            static object A() => new ContainerBuilder(current.Value!); }
        static class R17 { static object A(Lazy<string> image) => new ContainerBuilder(image.Value);
            static object B() => A(new Lazy<string>(() => "{|OCI1001:r17-a|}"));
            static object C() => A(new("{|OCI1001:r17-b|}")); }
        class R18(Lazy<string> image) { object A() => new ContainerBuilder(image.Value); static R18 B() => new(new Lazy<string>(Named, true));
            static string Named() => "{|OCI1001:r18|}"; }
        static class R19 { static Lazy<string> Image { get; set; } = new(() => "{|OCI1001:r19-a|}"); static void B() => Image = new(() => "{|OCI1001:r19-b|}");
            static object A() => new ContainerBuilder(Image.Value); }
        static class R20 { static Lazy<string> Make() => new(() => "{|OCI1001:r20|}"); static object A() => new ContainerBuilder(Make().Value); }
        """);

    [Fact]
    public Task nothing_if_a_contained_value_is_completed_or_means_something_else() => OfFile(Usings + """
        static class S15 { static readonly AsyncLocal<string> current = new(); static void Set() => current.Value = "s15";
            static object A() => new ContainerBuilder(current.Value + ":1"); }
        static class S16 { static readonly AsyncLocal<string> current = new(); static void Set() { current.Value = "s16"; current.Value += ":1"; }
            static object A() => new ContainerBuilder(current.Value); }
        static class S17 { static readonly AsyncLocal<string> current = new();
            static void Set() { current.Value = "s17"; current.Value = Tagged(current.Value); }
            static string Tagged(string i) => i.Replace("s17", "s17:1"); static object A() => new ContainerBuilder(current.Value); }
        static class S18 { static readonly AsyncLocal<string> test = new(); static void Set() => test.Value = "s18";
            static object A() => new ContainerBuilder("s18:1").WithName(test.Value); }
        static class S19 { static object A(Lazy<string> image, string tag) => new ContainerBuilder($"{image.Value}:{tag}");
            static object B() => A(new("s19"), "1"); }
        static class S20 { static object A(Lazy<string> image) => image.Value.Contains(':') ? new ContainerBuilder(image.Value) : null!;
            static object B() => A(new(() => "s20")); }
        static class S21 { static readonly AsyncLocal<string> current = new(change => Log(change.CurrentValue + "s21"));
            static string Log(string s) => "s21-log";
            static object A() => new ContainerBuilder(current.Value!); }
        static class S22 { static readonly ThreadLocal<string> current = new(() => "s22"); static void Set() => current.Value = current.Value + ":1";
            static object A() => new ContainerBuilder(current.Value!); }
        """);

    [Fact]
    public Task values_that_objects_in_variables_contain() => OfFile(Usings + """
        static class R30 { static object A() { var image = new ThreadLocal<string>(() => "{|OCI1001:r30|}"); return new ContainerBuilder(image.Value!); } }
        static class R31 { static object A() { using ThreadLocal<string> image = new(Named); return new ContainerBuilder(image.Value!); }
            static string Named() => "{|OCI1001:r31|}"; }
        static class R32 { static object A() { var image = new AsyncLocal<string>(); image.Value = "{|OCI1001:r32|}";
            return new ContainerBuilder(image.Value); } }
        static class R33 { static object A() { var image = new AsyncLocal<string> { Value = "{|OCI1001:r33|}" }; return new ContainerBuilder(image.Value!); } }
        static class R34 { static object A() { Lazy<string>? image = new(() => "{|OCI1001:r34|}"); return new ContainerBuilder(image?.Value!); } }
        static class R35 { static readonly Lazy<string>? image = new(() => "{|OCI1001:r35|}"); static object A() => new ContainerBuilder(image?.Value!); }
        static class R36 { static object A() { var image = new ThreadLocal<string>(() => "{|OCI1001:r36|}"); var r = new ContainerBuilder(image?.Value!);
            image?.Dispose(); return r; } }
        static class R37 { static object A() { var image = new ThreadLocal<string>(() => "{|OCI1001:r37|}"); object B() => new ContainerBuilder(image.Value!);
            return B(); } }
        """);

    [Fact]
    public Task nothing_if_a_value_that_an_object_in_a_variable_contains_is_replaced() => OfFile(Usings + """
        static class S30 { static object A() { var image = new ThreadLocal<string>(() => "s30"); image.Value = "s30:1";
            return new ContainerBuilder(image.Value); } }
        static class S31 { static object A() { var image = new ThreadLocal<string>(() => "s31"); image.Value += ":1";
            return new ContainerBuilder(image.Value); } }
        static class S32 { static object A() { var image = new ThreadLocal<string>(() => "s32"); Pin(image); return new ContainerBuilder(image.Value!); }
            static void Pin(ThreadLocal<string> i) => i.Value += ":1"; }
        static class S33 { static object A() { var image = new ThreadLocal<string>(() => "s33"); var same = image; same.Value += ":1";
            return new ContainerBuilder(image.Value!); } }
        static class S34 { static object A() { var image = new AsyncLocal<string>(); image.Value = "s34"; image.Value = image.Value + ":1";
            return new ContainerBuilder(image.Value); } }
        static class S35 { static object A() { var image = new ThreadLocal<string>(() => "s35"); (image.Value, _) = ("s35:1", 1);
            return new ContainerBuilder(image.Value!); } }
        static class S36 { static object A() { Lazy<string>? image = new(() => "s36"); return new ContainerBuilder(image?.Value + ":1"); } }
        static class S37 { static object A() { var image = new ThreadLocal<string>(() => "s37"); image = new(() => "s37:1");
            return new ContainerBuilder(image.Value!); } }
        """);
}
