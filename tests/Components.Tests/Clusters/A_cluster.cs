using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Tests.Declaring;
using Pulumi;

namespace FreeAgentics.Infra.Components.Tests.Clusters;

public class A_cluster
{
    private const string Cluster = "aws:eks/cluster:Cluster";
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string Addon = "aws:eks/addon:Addon";

    [Fact]
    public async Task Has_a_private_API_unless_networks_are_named()
    {
        var closed = (await Declare()).Single(Cluster);
        Assert.True(closed.Input<bool>("vpcConfig.endpointPrivateAccess"));
        Assert.False(closed.Input<bool>("vpcConfig.endpointPublicAccess"));

        var open = (await Declare("freeagentics:cluster: { publicAccessCidrs: [203.0.113.0/24] }")).Single(Cluster);
        Assert.True(open.Input<bool>("vpcConfig.endpointPublicAccess"));
        Assert.Equal(["203.0.113.0/24"], open.Texts("vpcConfig.publicAccessCidrs"));
    }

    [Fact]
    public async Task Encrypts_secrets_and_keeps_its_logs_for_a_set_time()
    {
        var plan = await Declare();
        Assert.Equal("arn:key", plan.Single(Cluster).Input<string>("encryptionConfig.provider.keyArn"));
        Assert.Equal(["secrets"], plan.Single(Cluster).Texts("encryptionConfig.resources"));
        Assert.Equal(["api", "audit", "authenticator"], plan.Single(Cluster).Texts("enabledClusterLogTypes"));
        var logs = plan.Single("aws:cloudwatch/logGroup:LogGroup");
        Assert.Equal("/aws/eks/freeagentics-cluster/cluster", logs.Input<string>("name"));
        Assert.Equal(90.0, logs.Find("retentionInDays"));
    }

    [Fact]
    public async Task Runs_workers_on_Spot_and_keeps_everything_else_off_their_nodes()
    {
        var plan = await Declare();
        Assert.Equal("SPOT", plan.Named(NodeGroup, "cluster-workers").Input<string>("capacityType"));
        Assert.Equal("NO_SCHEDULE", plan.Named(NodeGroup, "cluster-workers").Input<string>("taints.0.effect"));
        Assert.Equal("ON_DEMAND", plan.Named(NodeGroup, "cluster-general").Input<string>("capacityType"));
        Assert.Null(plan.Named(NodeGroup, "cluster-general").Find("taints"));
    }

    [Fact]
    public async Task Lets_no_pod_reach_the_identity_of_its_node()
    {
        Assert.All((await Declare()).All("aws:ec2/launchTemplate:LaunchTemplate"), template =>
        {
            Assert.Equal("required", template.Input<string>("metadataOptions.httpTokens"));
            Assert.Equal(1.0, template.Find("metadataOptions.httpPutResponseHopLimit"));
            Assert.Equal("true", template.Input<string>("blockDeviceMappings.0.ebs.encrypted"));
            Assert.Equal("gp3", template.Input<string>("blockDeviceMappings.0.ebs.volumeType"));
        });
    }

    [Fact]
    public async Task Tags_the_Auto_Scaling_groups_so_that_the_autoscaler_finds_them_by_the_clusters_name()
    {
        var tags = (await Declare("freeagentics:cluster: { name: other }")).All("aws:autoscaling/tag:Tag");
        var ofWorkers = tags.Where(tag => tag.Input<string>("autoscalingGroupName") == "cluster-workers-asg").ToDictionary(tag => tag.Input<string>("tag.key"), tag => tag.Input<string>("tag.value"));
        Assert.Equal("true", ofWorkers["k8s.io/cluster-autoscaler/enabled"]);
        Assert.Equal("owned", ofWorkers["k8s.io/cluster-autoscaler/other"]);
        Assert.Equal("workers:NoSchedule", ofWorkers["k8s.io/cluster-autoscaler/node-template/taint/freeagentics.io/pool"]);
    }

    [Fact]
    public async Task Makes_network_policies_count()
    {
        var addon = (await Declare()).Named(Addon, "cluster-vpc-cni");
        Assert.Equal("""{"enableNetworkPolicy":"true"}""", addon.Input<string>("configurationValues"));
    }

    [Fact]
    public async Task Has_six_add_ons_in_builds_that_are_set_or_left_to_EKS()
    {
        var plan = await Declare("freeagentics:cluster: { addonVersions: { coredns: v1.2.3-eksbuild.4 } }");
        Assert.Equal(
            ["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "metrics-server", "vpc-cni"],
            plan.All(Addon).Select(addon => addon.Input<string>("addonName")).Order(StringComparer.Ordinal));
        Assert.Equal("v1.2.3-eksbuild.4", plan.Named(Addon, "cluster-coredns").Input<string>("addonVersion"));
        Assert.Null(plan.Named(Addon, "cluster-kube-proxy").Find("addonVersion"));
    }

    [Fact]
    public async Task Lets_named_roles_administer_it()
    {
        var plan = await Declare("freeagentics:cluster: { administrators: [arn:aws:iam::000000000000:role/admin] }");
        Assert.Equal("arn:aws:iam::000000000000:role/admin", plan.Single("aws:eks/accessEntry:AccessEntry").Input<string>("principalArn"));
        Assert.EndsWith("AmazonEKSClusterAdminPolicy", plan.Single("aws:eks/accessPolicyAssociation:AccessPolicyAssociation").Input<string>("policyArn"));
    }

    [Fact]
    public async Task Is_reached_by_credentials_that_are_asked_for_and_never_written()
    {
        var provider = (await Declare()).Single("pulumi:providers:kubernetes");
        var kubeconfig = provider.Input<string>("kubeconfig");
        Assert.Contains("\"get-token\"", kubeconfig);
        Assert.DoesNotContain("\"token\"", kubeconfig);
        Assert.Equal("000000000000/us-east-1/freeagentics-cluster", provider.Input<string>("clusterIdentifier"));
    }

    [Fact]
    public async Task That_stands_already_is_used_and_not_made()
    {
        var plan = await Declare(
            "freeagentics:network: { existing: { vpcId: vpc-0000000a, publicSubnetIds: [subnet-0000000a, subnet-0000000b], privateSubnetIds: [subnet-0000000a, subnet-0000000b], dataSubnetIds: [subnet-0000000a, subnet-0000000b] } }",
            "freeagentics:cluster: { existing: { name: theirs, endpoint: \"https://theirs.invalid\", certificateAuthorityData: Y2E=, securityGroupId: sg-0000000a } }");
        Assert.Empty(plan.All(Cluster));
        Assert.Empty(plan.All(NodeGroup));
        Assert.Contains("https://theirs.invalid", plan.Single("pulumi:providers:kubernetes").Input<string>("kubeconfig"));
    }

    [Fact]
    public async Task Gives_an_identity_to_one_service_account_only()
    {
        var plan = await Declaration.Of(() => _ = new PodIdentity("files", new(TestStack.Identity, "freeagentics-cluster", "freeagentics", "api")));
        var trust = plan.Single("aws:iam/role:Role").Input<string>("assumeRolePolicy");
        Assert.Contains("\"aws:RequestTag/kubernetes-service-account\":\"api\"", trust);
        Assert.Contains("\"aws:RequestTag/eks-cluster-arn\":\"arn:aws:eks:us-east-1:000000000000:cluster/freeagentics-cluster\"", trust);
        Assert.Equal("api", plan.Single("aws:eks/podIdentityAssociation:PodIdentityAssociation").Input<string>("serviceAccount"));
    }

    private static Task<Declaration> Declare(params string[] sections) => Declaration.Of(() =>
        _ = new KubernetesCluster("cluster", new(TestStack.Identity, TestStack.Settings(sections).Cluster)
        {
            SubnetIds = Output.Create(ImmutableArray.Create("subnet-1", "subnet-2")),
            KeyArn = "arn:key",
            LogKeyArn = "arn:logs",
        }));
}
