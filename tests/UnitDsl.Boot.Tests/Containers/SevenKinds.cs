namespace UnitDsl.Boot.Tests.Containers;

/// <summary>One record of each kind of Quadlet's, by typed references wherever one names another; the image is the machine's busybox.</summary>
internal static class SevenKinds
{
    public const string BaseImage = "localhost/base:1";

    public const string Source = """
        [assembly: Site("demo")]

        public sealed record Inside() : Network;

        public sealed record Data() : Volume;

        [Image("docker-archive:/srv/base.tar"), ImageTag("localhost/base:1")]
        public sealed record Base() : Image;

        [ImageTag("localhost/made:1"), SetWorkingDirectory("/srv/made"), Pull("never"), Network("none")]
        public sealed record Made() : Build;

        [Image<Base>, Network<Inside>, Volume<Data>("/data"), PublishPort("127.0.0.1", 8080, 80), Exec("sh", "-c", "mkdir -p /data/www; echo plain >/data/www/index.html; httpd -f -p 80 -h /data/www")]
        [HealthCheck(Http = "http://127.0.0.1/", Interval = "1s", Retries = 3), RunInit, StopTimeout(2), Criticality(CriticalityLevel.Low), Traffic(TrafficLevel.Low)]
        public sealed record Plain() : Container;

        [PublishPort("127.0.0.1", 8081, 80), Network<Inside>]
        public sealed record Both() : Pod;

        [Image<Made>, Pod<Both>, Exec("httpd", "-f", "-p", "80", "-h", "/www"), RunInit, StopTimeout(2), DependsOn<Plain>(Healthy = true)]
        public sealed record Front() : Container;

        [Image<Made>, Pod<Both>, Volume<Data>("/data", "ro"), Exec("sleep", "infinity"), RunInit, StopTimeout(2)]
        public sealed record Side() : Container;

        [Instances("8091", "8092"), Image<Base>, PublishPort("{Instance}:80"), ContainerName("many-{Instance}"), RunInit, StopTimeout(2)]
        [Exec("sh", "-c", "mkdir /www; echo {Instance} >/www/index.html; httpd -f -p 80 -h /www")]
        public sealed record Many() : Container;

        [Yaml("/srv/play.yaml"), Network<Inside>]
        public sealed record Play() : Kube;
        """;

    public const string Play = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: played
        spec:
          containers:
            - name: app
              image: localhost/base:1
              imagePullPolicy: Never
              command: ["sleep", "1000"]
        """;

    public const string Containerfile = """
        FROM localhost/base:1
        COPY index.html /www/index.html
        """;
}
