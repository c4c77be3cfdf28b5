using FreeAgentics.Infra.Generator;
using FreeAgentics.Infra.Schemas;

if (args is not [var package, var folder] || !SchemaCatalog.Default.HasPackage(package))
{
    Console.Error.WriteLine("Usage: FreeAgentics.Infra.Generator <aws|kubernetes|random> <output folder>");
    return 2;
}

GeneratedFolder.Write(folder, PackageGenerator.Generate(SchemaCatalog.Default, package));
return 0;
