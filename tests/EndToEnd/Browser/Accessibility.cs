using Microsoft.Playwright;

namespace Casework.EndToEnd.Browser;

/// <summary>The rules of accessibility, as axe knows them.</summary>
internal static class Accessibility
{
    /// <summary>Puts axe into every page of the window, past the content security policy, which is what is tested.</summary>
    public static Task BringAxe(this IBrowserContext window) => window.AddInitScriptAsync(scriptPath: NodeScript.PathTo("node_modules/axe-core/axe.min.js"));

    /// <returns>The rules broken, each with its elements.</returns>
    public static Task<string[]> Violations(this IPage page) => page.EvaluateAsync<string[]>(
        "async () => (await axe.run()).violations.map(broken => `${broken.id}: ${broken.nodes.map(node => node.target.join(' ')).join(', ')}`)");
}
