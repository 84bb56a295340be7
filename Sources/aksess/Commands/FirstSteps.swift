/// The introduction printed if there is nothing to open; it stays in the terminal so that commands can be copied.
enum FirstSteps {
  static let text = """
    aksess: who can see and do what in the namespaces of an AKS cluster.

    Try a sample cluster first; nothing is read or changed:
        aksess demo

    Your own cluster is that of kubectl's context: aksess, or --context NAME.
    Or it is a folder of files, all optional; the first is the cluster:
        mkdir -p mine/members; cd mine
        kubectl get -A -o json > kubernetes.json \\
            ns,sa,roles,rolebindings,clusterroles,clusterrolebindings
        az aks show -g GROUP -n CLUSTER > aks.json
        az ad group list > groups.json
        az ad group member list --group ID > members/ID.json
        az role assignment list --all --include-inherited > role-assignments.json
    Then pass a folder, a file, manifests from Git, or - for standard input:
        aksess -f .
        aksess who-can get secrets -A -f .

    Slow connection: --slow. Screen reader or script: --linear. No UTF-8: --ascii.
    All commands: aksess --help. While it runs: ? for keys, : for everything.

    """
}
