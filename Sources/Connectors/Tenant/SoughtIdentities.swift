import AccessModel

/// The objects of Entra to look up: those that bindings, Azure's assignments and the cluster's profile name.
package struct SoughtIdentities: Sendable, Hashable {
  /// The groups that bindings and the profile name, whether or not they exist.
  package private(set) var groups: Set<ObjectID> = []
  /// Users, service principals and groups by object ID.
  package private(set) var others: Set<ObjectID> = []
  /// Users by user principal name.
  package private(set) var principalNames: Set<Name> = []

  package init() {}

  package init(_ bindings: some Sequence<Binding>) {
    for subject in bindings.lazy.flatMap(\.subjects) where !subject.isSystem && !subject.isAKSIdentity {
      // A binding in capitals matches nobody, and who was meant should be known.
      switch (subject.kind, ObjectID(subject.name.text)) {
      case (.serviceAccount, _): break
      case (.group, let id?): groups.insert(id)
      case (.user, let id?): others.insert(id)
      case (.user, nil): if SoughtIdentities.isPrincipalName(subject.name.text) { principalNames.insert(subject.name) }
      case (.group, nil): break
      }
    }
  }

  mutating func add(groups new: some Sequence<ObjectID>) { groups.formUnion(new) }

  mutating func add(_ ids: some Sequence<ObjectID>) { others.formUnion(ids) }

  mutating func formUnion(_ other: SoughtIdentities) {
    groups.formUnion(other.groups)
    others.formUnion(other.others)
    principalNames.formUnion(other.principalNames)
  }

  package var isEmpty: Bool { groups.isEmpty && others.isEmpty && principalNames.isEmpty }

  /// All of them as text, sorted.
  package var texts: [String] { (groups.union(others).map(\.description) + principalNames.map(\.text)).sorted() }

  /// Whether Entra allows the text as a user principal name: at most 113 letters, digits and `'.-_!#^~` with an `@`
  /// (Microsoft, "Entra UserPrincipalName population").
  private static func isPrincipalName(_ text: String) -> Bool {
    guard text.utf8.count <= 113, text.utf8.count(where: { $0 == UInt8(ascii: "@") }) == 1 else { return false }
    return text.unicodeScalars.allSatisfy {
      switch $0 {
      case "a"..."z", "A"..."Z", "0"..."9", "'", ".", "-", "_", "!", "#", "^", "~", "@": true
      default: false
      }
    }
  }
}
