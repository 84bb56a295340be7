import AccessAnalysis
import AccessModel
import Reports
import ScreenKit
import Screens

/// Finds people, service accounts, roles and bindings whose names contain a text, while it is typed.
///
/// A cluster has a hundred thousand of them: entries are made only of those that are found.
struct PaletteFinder: Sendable {
  private let snapshot: Snapshot
  /// The most entries of each kind; more letters find the others.
  private static let most = 20
  /// The fewest letters that are looked for.
  private static let fewestLetters = 2

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  func entries(for text: String) -> [PaletteEntry] {
    guard text.count >= PaletteFinder.fewestLetters else { return [] }
    let needle = Needle(text)
    return people(needle) + accounts(needle) + roles(needle) + bindings(needle)
  }

  private func people(_ needle: Needle) -> [PaletteEntry] {
    let directory = snapshot.directory
    let users = directory.users.lazy
      .filter { needle.isIn($0.displayName) || needle.isIn($0.userPrincipalName.text) }.prefix(PaletteFinder.most)
      .map { entry(.user($0.id), directory.label(of: $0), $0.userPrincipalName.text) }
    let principals = directory.servicePrincipals.lazy.filter { needle.isIn($0.displayName) }
      .prefix(PaletteFinder.most).map { entry(.servicePrincipal($0.id), directory.label(of: $0), "service principal") }
    let bound = snapshot.index.subjects.lazy
      .filter { subject in
        subject.kind == .user && subject.objectID == nil && needle.isIn(subject.name.text)
          && directory.user(principalName: subject.name) == nil
      }
      .prefix(PaletteFinder.most).map { entry(.subject($0), $0.name.text, "user") }
    return Array(users) + Array(principals) + Array(bound)
  }

  private func entry(_ who: PeopleWithAccess.Who, _ name: String, _ detail: String) -> PaletteEntry {
    PaletteEntry(name, detail, .open(.person(who), over: .everybody))
  }

  private func accounts(_ needle: Needle) -> [PaletteEntry] {
    snapshot.serviceAccounts.lazy.filter { needle.isIn($0.name.text) }.prefix(PaletteFinder.most).map { account in
      let subject = Subject(kind: .serviceAccount, name: account.name, namespace: account.namespace)
      let name = "\(account.namespace)/\(account.name)"
      return PaletteEntry(
        name, "service account", .open(.grants(.of(subject, title: name)), over: .namespaces))
    }
  }

  private func roles(_ needle: Needle) -> [PaletteEntry] {
    snapshot.roles.lazy.filter { needle.isIn($0.name.text) }.prefix(PaletteFinder.most).map { role in
      let place = role.scope.namespace.map { "Role in \($0)" } ?? "ClusterRole"
      return PaletteEntry(role.name.text, place, .open(.grants(.byRole(role.identity)), over: .roles))
    }
  }

  private func bindings(_ needle: Needle) -> [PaletteEntry] {
    snapshot.bindings.lazy.filter { needle.isIn($0.name.text) }.prefix(PaletteFinder.most).map { binding in
      let place = binding.scope.namespace.map { "\(binding.kind.text) in \($0)" } ?? binding.kind.text
      return PaletteEntry(
        binding.name.text, place, .open(.screen("bindings", filter: "name:\(binding.name.text)"), over: nil))
    }
  }
}
