import AccessModel
import ArgumentParser
import Connectors
import SystemPackage

/// The options by which a command answers for several clusters, each for itself.
struct ClustersOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Answer for every context in a file, or - for standard input: one a line, after it the resource ID of its AKS "
        + "cluster where that is not found by the address.", valueName: "file"),
    completion: .file(), transform: FilePath.init(argument:))
  var contexts: FilePath?

  @Flag(help: "Answer for each -f apart, instead of reading all as one cluster.")
  var each = false

  /// The sources to answer for, each with its name among several; one without a name if only one was chosen.
  func all(_ options: SourceOptions) throws(CommandFailure) -> [(name: String?, source: ChosenSource)] {
    guard areSeveral(options) else { return [(nil, try options.chosen())] }
    let all = try chosen(options)
    let titles = all.map { $0.source().title }
    return zip(all, titles).map { source, title in
      // Folders of one name are told apart by their paths.
      let isUnique = titles.count { $0 == title } == 1
      let name = source.kubectl.context ?? (isUnique ? title : source.paths.map(\.text).joined(separator: ", "))
      return (name, source)
    }
  }

  /// Whether the answer names the cluster.
  func areSeveral(_ options: SourceOptions) -> Bool { contexts != nil || each || options.contexts.count > 1 }

  /// Reads each cluster; what is said of it names it, where there are several.
  ///
  /// - Parameters:
  ///   - subject: As typed; nil for none.
  ///   - namespace: The namespace of objects in files that name none.
  ///   - names: The namespaces that are asked about.
  ///   - draft: Whether staged changes count; nil if they do not.
  func read(
    _ subject: String? = nil, from options: SourceOptions, namespace: Name? = nil, asking names: [Name] = [],
    _ draft: DraftOptions? = nil
  ) async throws -> ClusterAnswers<SubjectReading> {
    try SubjectReading.check(subject, options)
    let all = try all(options).map { ($0.name, $0.source.source(namespace: namespace, asking: names)) }
    let read = ClusterAnswers(all: zip(all, try await DataSource.readWithNotice(all)).map { ($0.0, $1) })
    // What is so for all of them, as that az is missing, is said once.
    let notes = read.found.map(\.value.reading.notes)
    let common = notes.count > 1 ? notes.dropFirst().reduce(Set(notes[0])) { $0.intersection($1) } : []
    notes.first?.filter(common.contains).forEach(StandardError.say)
    return try await read.map { _, read in
      read.reading.notes.filter { !common.contains($0) }.forEach(StandardError.say)
      return try await SubjectReading(subject, read.source, read.reading, draft)
    }
  }

  private func chosen(_ options: SourceOptions) throws(CommandFailure) -> [ChosenSource] {
    var common = options.common()
    if each {
      guard !options.paths.isEmpty, contexts == nil else {
        throw CommandFailure(.usage, "--each answers for each -f apart: name two folders or more with -f.")
      }
      return options.paths.distinct(by: \.canonical).map { path in
        common.paths = [path]
        return common
      }
    }
    var lines = options.contexts.map { ContextLine(context: $0) }
    if let contexts {
      guard options.paths.isEmpty else {
        throw CommandFailure(.usage, "-f reads files, --contexts live clusters: use one of them.")
      }
      lines += try ContextLine.read(contexts)
    }
    let isOne = Set(lines.map(\.context)).count <= 1
    if !isOne && options.aks != nil {
      throw CommandFailure(
        .usage, "--aks names one cluster. For several contexts, write each resource ID after its context in --contexts."
      )
    }
    if let twice = lines.distinct.first(where: { line in lines.contains { $0.context == line.context && $0 != line } })
    {
      throw CommandFailure(
        .usage, "The context \(twice.context) is listed with and without a resource ID, or with two: list it once.")
    }
    return lines.distinct.map { line in
      common.kubectl.context = line.context
      common.cluster = line.cluster ?? (isOne ? options.cluster : nil)
      return common
    }
  }
}
