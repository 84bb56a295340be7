import ArgumentParser

/// Compares reading a live cluster with what kubectl takes for the same kinds.
struct Cluster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a live cluster by turns with kubectl get -o json, and print what each takes.",
    discussion: "Nothing is changed in the cluster. Azure is not asked.")

  @Option(help: "The kubectl context (default: the current one).")
  var context: String?

  @Option(help: "The kubeconfig file of that context (default: as kubectl finds it).")
  var kubeconfig: String?

  @Option(help: "The aksess executable.")
  var aksess = ".build/release/aksess"

  @Option(help: "How often to read the cluster in each way, by turns.")
  var turns = 5

  func validate() throws {
    guard turns > 0 else { throw ValidationError("--turns is at least 1.") }
  }

  func run() async throws {
    let options = (kubeconfig.map { ["--kubeconfig=\($0)"] } ?? []) + (context.map { ["--context=\($0)"] } ?? [])
    guard let measures = ClusterMeasures(aksess: aksess, options: options, turns: turns) else {
      throw ValidationError("kubectl or \(aksess) could not read the cluster.")
    }
    var report = BenchReport()
    report.add(measures.rows)
    print("kubectl's JSON: \(measures.jsonBytes) bytes; turns: \(turns); screens of 120×40 as xterm-256color")
    print(report.text)
  }
}
