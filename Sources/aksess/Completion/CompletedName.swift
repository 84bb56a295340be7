import AccessModel
import BuiltIn
import Terminal

/// What a word of the command line names, so that names of it complete.
enum CompletedName: Sendable {
  /// One namespace, or several with commas.
  case namespaces
  case group
  case role
  case subject
  case person
  /// An object of the kind that `get` is given.
  case listed
  case verb
  case resource
  case theme

  /// Whether its names come from what `-f` names.
  var isInSources: Bool {
    switch self {
    case .namespaces, .group, .role, .subject, .person, .listed, .resource: true
    case .verb, .theme: false
    }
  }

  /// The names, in no order, some perhaps twice; hostile text still in them.
  /// - Parameters:
  ///   - snapshot: What `-f` names, or nothing.
  ///   - typed: What is typed of the name.
  func names(in snapshot: Snapshot, typed: String, on line: CompletionLine) -> [String] {
    switch self {
    case .namespaces: namespaceLists(snapshot, typed: typed)
    case .group: snapshot.directory.groups.map(snapshot.directory.nameOrID)
    case .role: snapshot.roleNames(typed: typed)
    case .subject: snapshot.subjectNames(typed: typed)
    case .person: snapshot.peopleNames(typed: typed)
    case .listed: line.listKind.map { $0.names(in: snapshot) } ?? []
    case .verb: ResourceNames.verbs + ["exec", "attach", "portforward"]
    case .resource: snapshot.resourceNames(typed: typed)
    case .theme: CustomThemes.read().library.names
    }
  }

  /// The namespaces, each after those that are typed already followed by a comma.
  private func namespaceLists(_ snapshot: Snapshot, typed: String) -> [String] {
    let names = snapshot.index.namespaces.map(\.text)
    guard let comma = typed.lastIndex(of: ",") else { return names }
    let head = String(typed[...comma])
    let given = Set(head.split(separator: ",").map { Name(String($0)) })
    return names.filter { !given.contains(Name($0)) }.map { head + $0 }
  }
}

extension CompletionLine {
  /// The kind that `get` is given on the line.
  fileprivate var listKind: ListKind? {
    let words = others.compactMap { $0 }.drop { $0 != "get" }.dropFirst()
    return words.lazy.compactMap { try? ListKind(typed: $0) }.first
  }
}
