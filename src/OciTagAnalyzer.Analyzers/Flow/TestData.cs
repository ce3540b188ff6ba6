using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The values that the attributes of xUnit, NUnit, MSTest and TUnit give to the parameters of tests.</summary>
static class TestData
{
    /// <summary>True if an attribute may give a value to <paramref name="member"/>.</summary>
    public static bool MayGiveTo(ISymbol member) => AttributesFor(member).Any();

    /// <summary>Returns the arguments of attributes that give values to <paramref name="parameter"/>: <c>[InlineData("redis", 1)]</c>.</summary>
    public static IEnumerable<ExpressionSyntax> ArgumentsFor(IParameterSymbol parameter, CancellationToken cancellation) =>
        from attribute in AttributesFor(parameter)
        where IsInline(attribute)
        let arguments = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax written ? Arguments(written) : []
        from argument in OwnAttributes(parameter).Contains(attribute) ? arguments
            : parameter.IsParams ? arguments.Skip(parameter.Ordinal)
            : arguments.Skip(parameter.Ordinal).Take(1)
        select argument;

    /// <summary>
    /// Returns the expressions that give the rows for <paramref name="parameter"/>, and whether each is one row; the column is that of the parameter.
    /// </summary>
    public static IEnumerable<(ExpressionSyntax Rows, bool IsRow)> RowsFor(IParameterSymbol parameter, CancellationToken cancellation) =>
        from attribute in AttributesFor(parameter)
        where !IsInline(attribute)
        from source in SourcesOf(attribute, parameter.ContainingType)
        from rows in RowsOf(source, cancellation)
        select rows;

    /// <summary>The index of the column that <paramref name="parameter"/> gets.</summary>
    public static int ColumnOf(IParameterSymbol parameter) => OwnAttributes(parameter).Any() ? 0 : parameter.Ordinal;

    static IEnumerable<AttributeData> AttributesFor(ISymbol member) =>
        member is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method } parameter
            ? OwnAttributes(parameter)
                .Concat((method.MethodKind == MethodKind.Constructor ? (ISymbol)method.ContainingType : method).GetAttributes().Where(IsTestData))
            : [];

    static IEnumerable<AttributeData> OwnAttributes(IParameterSymbol parameter) => parameter.GetAttributes().Where(IsTestData);

    static bool IsTestData(AttributeData attribute) =>
        attribute.AttributeClass?.ContainingNamespace is { Name: "Xunit" or "UnitTesting" } or { Name: "Framework", ContainingNamespace.Name: "NUnit" }
            or { Name: "Core", ContainingNamespace.Name: "TUnit" } &&
        (IsInline(attribute) || IsSource(attribute));

    static bool IsSource(AttributeData attribute) => attribute.AttributeClass?.Name is
        "MemberDataAttribute" or "ClassDataAttribute" or "TestCaseSourceAttribute" or "ValueSourceAttribute" or "TestFixtureSourceAttribute"
        or "DynamicDataAttribute" or "MethodDataSourceAttribute" or "InstanceMethodDataSourceAttribute";

    static bool IsInline(AttributeData attribute) => attribute.AttributeClass?.Name is
        "InlineDataAttribute" or "TestCaseAttribute" or "TestFixtureAttribute" or "ValuesAttribute" or "DataRowAttribute" or "ArgumentsAttribute"
        or "MatrixAttribute";

    // The array of a 'params' parameter may be written out.
    static IEnumerable<ExpressionSyntax> Arguments(AttributeSyntax attribute)
    {
        ExpressionSyntax[] given = [.. attribute.ArgumentList?.Arguments
            .Where(argument => argument.NameEquals is null && argument.NameColon is null)
            .Select(argument => argument.Expression) ?? []];
        return given switch
        {
            [ArrayCreationExpressionSyntax { Initializer: { } initializer }] => initializer.Expressions,
            [ImplicitArrayCreationExpressionSyntax { Initializer: var initializer }] => initializer.Expressions,
            [CollectionExpressionSyntax list] => list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            _ => given,
        };
    }

    // The members with the name, or the class itself.
    static IEnumerable<ISymbol> SourcesOf(AttributeData attribute, INamedTypeSymbol test)
    {
        IEnumerable<TypedConstant> values = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value))
            .Where(value => value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Type);
        ITypeSymbol type = attribute.AttributeClass!.TypeArguments.FirstOrDefault() ??
            values.Select(value => value.Value).OfType<ITypeSymbol>().FirstOrDefault() ?? test;
        string? name = values.Select(value => value.Value).OfType<string>().FirstOrDefault();
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            ISymbol[] members = name is null
                ? [.. declaring.GetMembers().Where(member =>
                    member is IMethodSymbol && (member.Name.EndsWith("GetEnumerator", StringComparison.Ordinal) || IsConstructor(member)))]
                : [.. declaring.GetMembers(name)];
            if (members.Length > 0)
            {
                return members;
            }
        }

        return [];
    }

    static bool IsConstructor(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor };

    // The constructor of a class adds the rows to the object.
    static IEnumerable<(ExpressionSyntax Rows, bool IsRow)> RowsOf(ISymbol source, CancellationToken cancellation) => IsConstructor(source)
        ? source.DeclaringSyntaxReferences
            .SelectMany(declared => declared.GetSyntax(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "Add" } or MemberAccessExpressionSyntax
            {
                Expression: ThisExpressionSyntax,
                Name.Identifier.ValueText: "Add",
            })
            .Select(call => ((ExpressionSyntax)call, true))
        : DeclaredValue.Of(source, cancellation) is { } value ? [(value, IsRow(source))]
        : ReturnedExpressions.Of(source, cancellation).Select(expression => (expression, IsRow(source) || ReturnedExpressions.AreElements(expression)));

    // TUnit also takes a single row.
    static bool IsRow(ISymbol source) => ((source as IMethodSymbol)?.ReturnType ?? (source as IPropertySymbol)?.Type) is
    { SpecialType: SpecialType.System_String } or { IsTupleType: true } or { TypeKind: TypeKind.Delegate };
}
