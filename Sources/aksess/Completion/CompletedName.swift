import AccessModel
import App
import BuiltIn
import Reports
import ScreenKit
import Terminal

/// The kind of name that a word of the command line completes to.
enum CompletedName: Sendable {
  /// A namespace, or several separated by commas.
  case namespaces
  case group
  case role
  case subject
  case person
  /// An object of the kind that `get` lists.
  case listed
  case verb
  case resource
  case theme

  /// Whether the names come from the sources of `-f`.
  var isInSources: Bool {
    switch self {
    case .namespaces, .group, .role, .subject, .person, .listed, .resource: true
    case .verb, .theme: false
    }
  }

  /// The names, unsorted and possibly with duplicates; may contain hostile text.
  /// - Parameters:
  ///   - snapshot: The sources of `-f`, or an empty snapshot.
  ///   - typed: The part of the name typed so far.
  func names(in snapshot: Snapshot, typed: String, on line: CompletionLine) -> [String] {
    switch self {
    case .namespaces: namespaceLists(snapshot, typed: typed)
    case .group: snapshot.directory.groups.map(snapshot.directory.nameOrID)
    case .role: snapshot.roleNames(typed: typed)
    case .subject: me(on: line) + snapshot.subjectNames(typed: typed)
    case .person: me(on: line) + snapshot.peopleNames(typed: typed)
    case .listed: line.listKind.map { $0.names(in: snapshot) } ?? []
    case .verb: ResourceNames.verbs + ["exec", "attach", "portforward"]
    case .resource: snapshot.resourceNames(typed: typed)
    case .theme: CustomThemes.read().library.names
    }
  }

  /// The word for whoever runs aksess, where a live cluster is asked or the settings name them.
  private func me(on line: CompletionLine) -> [String] {
    line.sources == [] || SettingsFile.read().settings.me != nil ? [SubjectChoice.me] : []
  }

  /// The namespaces, each after the comma-separated ones already typed.
  private func namespaceLists(_ snapshot: Snapshot, typed: String) -> [String] {
    let names = snapshot.index.namespaces.map(\.text)
    guard let comma = typed.lastIndex(of: ",") else { return names }
    let head = String(typed[...comma])
    let given = Set(head.split(separator: ",").map { Name(String($0)) })
    return names.filter { !given.contains(Name($0)) }.map { head + $0 }
  }
}

extension CompletionLine {
  /// The kind given to `get` on the line.
  fileprivate var listKind: ListKind? {
    let words = others.compactMap { $0 }.drop { $0 != "get" }.dropFirst()
    return words.lazy.compactMap { try? ListKind(typed: $0) }.first
  }
}
