import AccessModel
import ArgumentParser
import BuiltIn
import Connectors
import SafeText

/// Prints the script that fetches a workspace on a machine without aksess.
struct Pull: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a script that fetches a workspace on a machine without aksess.",
    discussion: """
      The script needs a POSIX shell, kubectl and az, and changes nothing: sh aksess-pull.sh FOLDER [AKS-RESOURCE-ID]
      """)

  @Flag(help: "Print the script.")
  var script = false

  @Option(
    help: ArgumentHelp(
      "The Azure resource ID of the cluster (default: the one that kubectl talks to).", valueName: "resource-id"))
  var aks: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var colors: ColorOptions

  func validate() throws {
    guard script else { throw ValidationError("Specify --script, which prints the script that fetches a workspace.") }
    if !source.paths.isEmpty { throw ValidationError("-f reads files, and the script reads a live cluster.") }
    if let aks, ManagedClusterID(resourceID: aks) == nil {
      throw ValidationError(
        "--aks takes a resource ID, /subscriptions/…/managedClusters/NAME, as az aks show prints it; "
          + "“\(aks.visible)” is not one.")
    }
  }

  func run() async throws {
    var script = PullScript()
    script.cluster = aks ?? ""
    script.context = source.context ?? ""
    script.kubeconfig = source.kubeconfig?.text ?? ""
    try StandardOutput.write(script.text(quoted: Quoting.shell))
  }
}
