import AccessAnalysis
import AccessModel

/// People, service accounts, roles and bindings by a part of their names: too many to be prepared one by one.
package struct NameSearch: Sendable {
  /// Something whose name contains the text.
  package enum Found: Sendable, Hashable {
    case person(KnownPeople.Person)
    case serviceAccount(Subject)
    /// The number of the role.
    case role(Int)
    /// The number of the binding.
    case binding(Int)
  }

  /// The most that are found of each kind; a longer text finds the others.
  private static let most = 20
  /// The fewest characters that are looked for.
  private static let fewestCharacters = 2

  private let people: [KnownPeople.Person]
  private let personNames: SearchedTexts
  private let accounts: [Subject]
  private let accountNames: SearchedTexts
  private let roleNames: SearchedTexts
  private let bindings: [Int]
  private let bindingNames: SearchedTexts

  /// - Parameter includesSystem: Whether the system's own bindings are found too.
  package init(_ analysis: Analysis, includesSystem: Bool) {
    let snapshot = analysis.roles.snapshot
    let labels = PersonLabels(snapshot)
    people = KnownPeople(analysis).people
    personNames = SearchedTexts(people.lazy.map { "\(labels.name($0.who))\n\(labels.account($0.who))" })
    let known = snapshot.serviceAccounts.lazy.map {
      Subject(kind: .serviceAccount, name: $0.name, namespace: $0.namespace)
    }
    let bound = snapshot.index.subjects.lazy.filter { $0.kind == .serviceAccount }
    accounts = Array(Array(known) + Array(bound)).distinct
    accountNames = SearchedTexts(accounts.lazy.map { "\($0.namespace ?? "?")/\($0.name)" })
    roleNames = SearchedTexts(snapshot.roles.lazy.map(\.name.text))
    bindings = snapshot.bindings.indices.filter { includesSystem || !snapshot.index.isSystemBinding[$0] }
    bindingNames = SearchedTexts(bindings.lazy.map { snapshot.bindings[$0].name.text })
  }

  /// What contains the text, people first.
  package func found(_ text: String) -> [Found] {
    guard text.count >= NameSearch.fewestCharacters else { return [] }
    let needle = Needle(text)
    func numbers(_ names: SearchedTexts) -> [Int] { names.first(NameSearch.most, holding: needle) }
    return numbers(personNames).map { .person(people[$0]) }
      + numbers(accountNames).map { .serviceAccount(accounts[$0]) } + numbers(roleNames).map { .role($0) }
      + numbers(bindingNames).map { .binding(bindings[$0]) }
  }
}
