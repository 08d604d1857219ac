namespace Casework.Projections;

/// <summary>A row on its way into its table.</summary>
internal readonly record struct TenantRow<TRow>(string Tenant, TRow Row);
