import AccessAnalysis
import AccessModel
import Reports
import ScreenKit
import Screens

/// Makes entries of the palette for people, service accounts, roles and bindings while their names are typed.
struct PaletteFinder: Sendable {
  private let snapshot: Snapshot
  private let labels: PersonLabels
  private let names: NameSearch

  init(_ analysis: Analysis, includesSystem: Bool) {
    snapshot = analysis.roles.snapshot
    labels = PersonLabels(snapshot)
    names = NameSearch(analysis, includesSystem: includesSystem)
  }

  func entries(for text: String) -> [PaletteEntry] { names.found(text).map(entry) }

  private func entry(_ found: NameSearch.Found) -> PaletteEntry {
    switch found {
    case .person(let person):
      return PaletteEntry(
        labels.name(person.who), labels.account(person.who), .open(.person(person.who), over: .everybody))
    case .serviceAccount(let subject):
      let name = labels.name(.subject(subject))
      return PaletteEntry(
        name, "service account", .open(.grants(.of(subject, title: name)), over: .serviceAccounts))
    case .role(let number):
      let role = snapshot.roles[number]
      let place = role.scope.namespace.map { "Role in \($0)" } ?? "ClusterRole"
      return PaletteEntry(role.name.text, place, .open(.grants(.byRole(role.identity)), over: .roles))
    case .binding(let number):
      let binding = snapshot.bindings[number]
      let place = binding.scope.namespace.map { "RoleBinding in \($0)" } ?? binding.kind.text
      let filter = "ns:\(binding.scope.label) binding:\(binding.name)"
      return PaletteEntry(binding.name.text, place, .open(.screen("bindings", filter: filter), over: nil))
    }
  }
}
