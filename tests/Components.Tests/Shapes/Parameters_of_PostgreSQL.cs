using CsCheck;
using FreeAgentics.Infra.Components.Tests.Declaring;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Tests.Shapes;

public class Parameters_of_PostgreSQL
{
    private static readonly string[] Classes =
    [
        "db.t4g.micro", "db.t4g.small", "db.t4g.medium", "db.t4g.large", "db.t4g.xlarge", "db.m6g.large", "db.m7g.large", "db.m7g.2xlarge", "db.m7g.16xlarge",
        "db.r6g.large", "db.r7g.large", "db.r7g.4xlarge", "db.r8g.16xlarge",
    ];

    [Fact]
    public void Never_ask_for_more_memory_than_the_class_has() => Gen.Int[0, Classes.Length - 1].Sample(index =>
    {
        var machine = InstanceClass.Parse(Classes[index]);
        var values = PostgresTuning.For(machine, TestStack.Settings().Database.Tuning).ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        var shared = long.Parse(values["shared_buffers"]) * 8192;
        var maintenance = long.Parse(values["maintenance_work_mem"]) * 1024;
        return shared == machine.MemoryBytes / 4 && maintenance <= machine.MemoryBytes / 16 && shared < long.Parse(values["effective_cache_size"]) * 8192;
    });

    [Theory]
    [InlineData("db.t4g.micro", 1, 112)]
    [InlineData("db.t4g.small", 2, 225)]
    [InlineData("db.t4g.medium", 4, 450)]
    [InlineData("db.r7g.large", 16, 1802)]
    [InlineData("db.r7g.xlarge", 32, 3604)]
    [InlineData("db.m7g.4xlarge", 64, 5000)]
    public void Allow_as_many_connections_as_RDS_derives_from_the_memory(string name, int gib, int connections)
    {
        var machine = InstanceClass.Parse(name);
        Assert.Equal(gib, machine.MemoryGib);
        Assert.Equal(connections, machine.DefaultMaxConnections);
    }

    [Theory]
    [InlineData("db.t4g.16xlarge")]
    [InlineData("db.m7g.micro")]
    [InlineData("db.x2g.large")]
    [InlineData("m7g.large")]
    public void Are_not_derived_from_a_class_that_is_not_known(string name) => Assert.False(InstanceClass.TryParse(name, out _));

    [Theory]
    [InlineData("shared_buffers", "256MB", "32768")]
    [InlineData("work_mem", "4MB", "4096")]
    [InlineData("effective_cache_size", "1GB", "131072")]
    [InlineData("shared_buffers", "32768", "32768")]
    [InlineData("random_page_cost", "1.1", "1.1")]
    public void Are_read_as_postgresql_conf_writes_them(string name, string text, string value) => Assert.Equal(value, PostgresParameter.Read(name, text)?.Value);

    [Fact]
    public void With_a_size_where_none_belongs_are_refused() => Assert.Null(PostgresParameter.Read("random_page_cost", "1MB"));
}
