using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Tests.Files;

public sealed class Stack_files
{
    [Theory]
    [InlineData("config:\n\tfreeagentics:redis: {}\n", "2:1  Pulumi.prod.yaml   is indented with a tab; YAML allows blanks only.")]
    [InlineData("config: [a\n", "is not valid YAML: a bracket is not closed, or a comma is missing.")]
    [InlineData("config: {a: b\n", "is not valid YAML: a brace is not closed, or a comma is missing.")]
    [InlineData("config: \"a\n", "is not valid YAML: a quotation mark is not closed.")]
    [InlineData("config:\n  a: b\n c: d\n", "is not valid YAML: a key is indented differently from the keys before it.")]
    [InlineData("config: a: b\n", "is not valid YAML: there is a second colon; put the text in quotes.")]
    [InlineData("config: @a\n", "is not valid YAML: a value begins with a character that needs quotes.")]
    [InlineData("- a\n", "1:1  Pulumi.prod.yaml   is not a mapping; a file of this kind begins with keys such as config:.")]
    [InlineData("config: {}\n---\nconfig: {}\n", "2:1  Pulumi.prod.yaml   is a second YAML document; Pulumi reads only the first.")]
    [InlineData("config: {}\nconfig: {}\n", "2:1  Pulumi.prod.yaml   sets config a second time; the first is on line 1. Keep one of them.")]
    [InlineData("config:\n  freeagentics:redis: {a: 1, a: 2}\n", "2:30  Pulumi.prod.yaml   sets a a second time; the first is on line 2. Keep one of them.")]
    [InlineData("config:\n  freeagentics:redis: &x {}\n", "2:23  Pulumi.prod.yaml   has an anchor; Pulumi drops anchors whenever it changes the file, so write the value where it is needed.")]
    [InlineData("config:\n  freeagentics:redis:\n    a: &x 1\n    b: *x\n", "is an alias; Pulumi writes out what it stands for whenever it changes the file, so write the value itself.")]
    [InlineData("config:\n  freeagentics:redis: {a: !!int 1}\n", "2:27  Pulumi.prod.yaml   has a YAML tag; write the value without one.")]
    [InlineData("config:\n  freeagentics:redis: {? [a] : 1}\n", "has a list as a key; a key is a text.")]
    [InlineData("config:\n  freeagentics:redis: {12: 1}\n", "2:24  Pulumi.prod.yaml   has the key 12 without quotes, which YAML does not take for a text.")]
    [InlineData("config: 3\n", "1:9  config   must be a mapping of settings such as freeagentics:network.")]
    [InlineData("confg: {}\n", "1:1  confg   is not a key of a stack file, and Pulumi ignores it. Did you mean config?")]
    [InlineData("freeagentics:redis: {}\n", "1:1  freeagentics:redis   is not under config:; indent it below that key.")]
    [InlineData("config:\n  redis: {}\n", "2:3  redis   has no namespace; write freeagentics:redis.")]
    [InlineData("config:\n  a:b:c: {}\n", "2:3  a:b:c   is not a configuration key; it must be a namespace, a colon and a name, such as freeagentics:network.")]
    [InlineData("config:\n  freeagentic:redis: {}\n", "2:3  freeagentic:redis   is in the namespace freeagentic, which nothing here reads. Namespaces: freeagentics, pulumi, aws, kubernetes, random. Did you mean freeagentics?")]
    [InlineData("config:\n  freeagentics:redis: {}\n  freeagentics:config:redis: {}\n", "3:3  freeagentics:redis   is set a second time; the first is on line 2. Keep one of them.")]
    [InlineData("config:\n  aws:region: us-east-1\n", "2:3  aws:region   has no effect: the program makes its own aws provider from the sections under freeagentics:.")]
    [InlineData("config:\n  pulumi:tags: on\n", "2:16  pulumi:tags   is on without quotes, which YAML readers take for different things; put it in quotes.")]
    [InlineData("environment:\n- a\n", "1:1  environment   names a Pulumi ESC environment, which cannot be opened here; its values are missing from checks and previews.")]
    public void What_only_the_file_can_show_is_found(string text, string message)
    {
        var file = StackFile.Parse("prod", text);

        Assert.Contains(message, SettingsReport.Write(file.Name, file.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("config:\n")]
    [InlineData("encryptionsalt: v1:a:b\nconfig:\n  pulumi:tags:\n    a: b\n")]
    public void An_ordinary_file_has_no_problem(string text) => Assert.Empty(StackFile.Parse("prod", text).Problems);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var file = StackFile.Parse("prod", "config: " + new string('[', 40) + new string(']', 40));

        Assert.Equal("is nested more than 32 levels deep.", Assert.Single(file.Problems).Message);
    }

    [Fact]
    public void A_file_of_megabytes_is_refused()
    {
        var file = StackFile.Parse("prod", new string('#', (1 << 20) + 1));

        Assert.Equal("has 1048577 characters; a stack file may have 1048576.", Assert.Single(file.Problems).Message);
    }

    [Fact]
    public void A_stack_without_a_file_is_answered_with_those_that_have_one()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.prod.yaml"), "");

        var file = StackFile.Load(folder.FullName, "prd");

        Assert.Equal(
            """
            Pulumi.prd.yaml has 1 problem
              Pulumi.prd.yaml   does not exist. Stacks here: prod. Did you mean prod?
                                Fix: ./infra config new prd --from prod

            """,
            SettingsReport.Write(file.Name, PlatformSettings.Read(file).Problems));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_folder_without_stacks_says_so()
    {
        var folder = Directory.CreateTempSubdirectory();

        Assert.Equal("does not exist. There is no stack file here.", Assert.Single(StackFile.Load(folder.FullName, "dev").Problems).Message);
        folder.Delete();
    }

    [Theory]
    [InlineData("../dev")]
    [InlineData("a b")]
    [InlineData("")]
    public void A_stack_name_never_leads_out_of_the_folder(string stack)
    {
        var file = StackFile.Load(Path.GetTempPath(), stack);

        Assert.Equal("is not the name of a stack; it must be letters, digits, dashes, underscores and inner dots.", Assert.Single(file.Problems).Message);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_said_to_be_none()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "Pulumi.dev.yaml"), [0x63, 0xff, 0xfe]);

        Assert.Equal("is not UTF-8 text.", Assert.Single(StackFile.Load(folder.FullName, "dev").Problems).Message);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_byte_order_mark_is_no_problem()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "Pulumi.dev.yaml"), [0xef, 0xbb, 0xbf, .. "config: {}\n"u8]);

        Assert.Empty(StackFile.Load(folder.FullName, "dev").Problems);
        folder.Delete(recursive: true);
    }
}
