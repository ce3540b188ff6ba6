namespace OciTagAnalyzer.Core.Commands;

/// <summary>The programs whose commands name images, according to their documentation.</summary>
static class ImagePrograms
{
    static readonly CommandOptions run = new(
        flags: """
            -d --detach --disable-content-trust --env-host --http-proxy --init -i --interactive --no-healthcheck --no-hostname --no-hosts
            --oom-kill-disable --passwd --privileged -P --publish-all -q --quiet --read-only --read-only-tmpfs --replace --rm --rmi
            --sig-proxy --tls-verify -t --tty --unsetenv-all --use-api-socket
            """,
        values: """
            --add-host --annotation --arch -a --attach --authfile --blkio-weight --blkio-weight-device --cap-add --cap-drop --cgroup-conf
            --cgroup-parent --cgroupns --cgroups --chrootdirs --cidfile --conmon-pidfile --cpu-count --cpu-percent --cpu-period --cpu-quota
            --cpu-rt-period --cpu-rt-runtime -c --cpu-shares --cpus --cpuset-cpus --cpuset-mems --creds --decryption-key --detach-keys --device
            --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-opt --dns-option
            --dns-search --domainname --entrypoint -e --env --env-file --env-merge --expose --gidmap --gpus --group-add --group-entry
            --health-cmd --health-interval --health-log-destination --health-max-log-count --health-max-log-size --health-on-failure
            --health-retries --health-start-interval --health-start-period --health-startup-cmd --health-startup-interval
            --health-startup-retries --health-startup-success --health-startup-timeout --health-timeout -h --hostname --hosts-file
            --hostuser --image-volume --init-ctr --init-path --io-maxbandwidth --io-maxiops --ip --ip6 --ipc --isolation --kernel-memory
            -l --label --label-file --link --link-local-ip --log-driver --log-opt --mac-address -m --memory --memory-reservation --memory-swap
            --memory-swappiness --mount --name --net --net-alias --network --network-alias --oom-score-adj --os --passwd-entry --personality
            --pid --pidfile --pids-limit --platform --pod --pod-id-file --preserve-fd --preserve-fds -p --publish --pull --requires --restart
            --retry --retry-delay --runtime --sdnotify --seccomp-policy --secret --security-opt --shm-size --shm-size-systemd --stop-signal
            --stop-timeout --storage-opt --subgidname --subuidname --sysctl --systemd --timeout --tmpfs --tz --uidmap --ulimit --umask
            --unsetenv -u --user --userns --uts --variant -v --volume --volume-driver --volumes-from -w --workdir
            """);

    // Without --all-tags, which omits the tag on purpose.
    static readonly CommandOptions pull = new(
        flags: "--all-platforms --disable-content-trust -q --quiet --tls-verify",
        values: """
            --arch --authfile --cert-dir --cosign-certificate-identity --cosign-certificate-oidc-issuer --cosign-key --creds --decryption-key
            --os --platform --policy --retry --retry-delay --unpack --variant --verify
            """);

    static readonly CommandOptions from = new(
        flags: "--http-proxy --pull --pull-always --pull-never -q --quiet --tls-verify",
        values: """
            --add-host --arch --authfile --cap-add --cap-drop --cert-dir --cgroup-parent --cidfile --cpu-period --cpu-quota -c --cpu-shares
            --cpuset-cpus --cpuset-mems --creds --decryption-key --device --dns --dns-option --dns-search --format --group-add --ipc
            --isolation -m --memory --memory-swap --name --network --os --pid --platform --retry --retry-delay --security-opt --shm-size
            --ulimit --userns --userns-gid-map --userns-uid-map --uts --variant -v --volume
            """);

    static readonly CommandOptions service = new(
        flags: "-d --detach --init --no-healthcheck --no-resolve-image -q --quiet --read-only -t --tty --with-registry-auth",
        values: """
            --cap-add --cap-drop --config --constraint --container-label --credential-spec --dns --dns-option --dns-search --endpoint-mode
            --entrypoint -e --env --env-file --generic-resource --group --health-cmd --health-interval --health-retries
            --health-start-interval --health-start-period --health-timeout --host --hostname --isolation -l --label --limit-cpu
            --limit-memory --limit-pids --log-driver --log-opt --max-concurrent --memory-swap --memory-swappiness --mode --mount --name
            --network --oom-score-adj --placement-pref -p --publish --replicas --replicas-max-per-node --reserve-cpu --reserve-memory
            --restart-condition --restart-delay --restart-max-attempts --restart-window --rollback-delay --rollback-failure-action
            --rollback-max-failure-ratio --rollback-monitor --rollback-order --rollback-parallelism --secret --stop-grace-period
            --stop-signal --sysctl --ulimit --update-delay --update-failure-action --update-max-failure-ratio --update-monitor
            --update-order --update-parallelism -u --user -w --workdir
            """);

    // --build-context base=docker-image://alpine
    static readonly CommandOptions build = new(flags: "", values: "", images: "--build-context");

    static readonly ImageCommand[] containers =
    [
        new("run", ImageOperands.First, run),
        new("create", ImageOperands.First, run),
        new("container run", ImageOperands.First, run),
        new("container create", ImageOperands.First, run),
        new("pull", ImageOperands.All, pull),
        new("image pull", ImageOperands.All, pull),
        new("build", ImageOperands.None, build) { TakesContexts = true },
        new("buildx build", ImageOperands.None, build) { TakesContexts = true },
        new("image build", ImageOperands.None, build) { TakesContexts = true },
    ];

    static readonly CommandOptions image = new("", "", "--image");

    static readonly CommandOptions kubernetes = new(
        flags: "--insecure-skip-tls-verify --match-server-version --warnings-as-errors",
        values: """
            --as --as-group --as-uid --cache-dir --certificate-authority --client-certificate --client-key --cluster --context --kubeconfig
            -n --namespace --password --request-timeout -s --server --tls-server-name --token --user --username -v
            """);

    static readonly CommandOptions setImage = kubernetes.With(new(
        flags: "--all --local --record -R --recursive",
        values: "--dry-run --field-manager -f --filename -k --kustomize -o --output -l --selector --template"));

    static readonly CommandOptions incus = new(
        flags: "--debug --force-local -q --quiet --verbose",
        values: "--project");

    // Without --empty, which names no image, and --vm, which cannot run OCI images.
    static readonly CommandOptions instance = incus.With(new(
        flags: "--console -e --ephemeral --force --no-profiles",
        values: "-c --config --description -d --device --environment -n --network -p --profile -s --storage --target -t --type"));

    static readonly Dictionary<string, ImageProgram> programs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docker"] = new(
            new(flags: "-D --debug --tls --tlsverify", values: "--config -c --context -H --host -l --log-level --tlscacert --tlscert --tlskey"),
            [
                .. containers,
                new("service create", ImageOperands.First, service),
                new("service update", ImageOperands.None, image),
            ]),
        ["podman"] = new(
            new(
                flags: "--debug --noout -r --remote --syslog --trace --transient-store",
                values: """
                    --cdi-spec-dir --cgroup-manager --config --conmon -c --connection --events-backend --hooks-dir --identity --imagestore
                    --log-level --module --namespace --network-cmd-path --network-config-dir --out --root --runroot --runtime --runtime-flag
                    --ssh --storage-driver --storage-opt --tmpdir --url --volumepath
                    """),
            [.. containers, new("pod create", ImageOperands.None, new("", "", "--infra-image"))])
        { TakesTransports = true },
        ["nerdctl"] = new(
            new(
                flags: "--debug --debug-full --experimental --insecure-registry",
                values: """
                    -a --address --cgroup-manager --cni-netconfpath --cni-path --data-root --host-gateway-ip -H --host --hosts-dir -n --namespace
                    --snapshotter --storage-driver
                    """),
            containers),
        ["buildah"] = new(
            new(
                flags: "--debug",
                values: """
                    --cgroup-manager --log-level --registries-conf --registries-conf-dir --root --runroot --short-name-alias-conf --storage-driver
                    --storage-opt
                    """),
            [new("from", ImageOperands.First, from), new("pull", ImageOperands.All, pull)])
        { TakesTransports = true },
        ["kubectl"] = new(
            kubernetes,
            [
                new("run", ImageOperands.None, image),
                new("debug", ImageOperands.None, image),
                new("create deployment", ImageOperands.None, image),
                new("create deploy", ImageOperands.None, image),
                new("create job", ImageOperands.None, image),
                new("create cronjob", ImageOperands.None, image),
                new("set image", ImageOperands.Assigned, setImage),
            ]),
        ["incus"] = new(
            incus,
            [
                new("launch", ImageOperands.FirstOfRemote, instance),
                new("init", ImageOperands.FirstOfRemote, instance),
                new("create", ImageOperands.FirstOfRemote, instance),
                new("rebuild", ImageOperands.FirstOfRemote, instance),
            ]),
    };

    static readonly string[] beginnings = [.. programs.Values
        .SelectMany(program => program.Commands)
        .Select(command => command.Path.Split(' ')[0] + " ")
        .Distinct(StringComparer.Ordinal)];

    /// <summary>The names of the programs.</summary>
    public static IReadOnlyCollection<string> Names => programs.Keys;

    /// <summary>
    /// True if <paramref name="line"/> can be the arguments of such a program: it begins with a subcommand that takes images, or with an option.
    /// </summary>
    public static bool MayBeArguments(string line)
    {
        if (line.Length > 1 && line[0] == '-' && line[1] != ' ')
        {
            return true;
        }

        foreach (string beginning in beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a script contains the name of such a program.</summary>
    public static bool MayBeIn(string script)
    {
        foreach (string name in programs.Keys)
        {
            if (script.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The program with this name, without path and extension; null if it is unknown.</summary>
    public static ImageProgram? Of(string name) => programs.TryGetValue(name, out ImageProgram? program) ? program : null;
}
