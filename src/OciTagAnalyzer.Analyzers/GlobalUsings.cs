// The compiler has a type of this name, which no analyzer needs.
global using RuleSet = OciTagAnalyzer.Core.Rules.RuleSet;
