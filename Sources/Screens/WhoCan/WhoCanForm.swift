import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import ScreenKit
import Terminal

/// The question "who can …?" as it is typed: four fields and their completions.
struct WhoCanForm: Sendable {
  enum Field: Int, CaseIterable, Sendable {
    case verb, resource, name, place

    var title: String {
      switch self {
      case .verb: "Verb"
      case .resource: "Resource"
      case .name: "Name"
      case .place: "Namespace"
      }
    }

    /// The meaning of the empty field.
    var placeholder: String {
      switch self {
      case .verb: "get, list, create … or exec"
      case .resource: "pods, deployments.apps, pods/log or /path"
      case .name: "any"
      case .place: "any; (cluster) for the whole cluster"
      }
    }
  }

  private var texts: [TextField]
  /// The focused field; nil while the results have the focus.
  private(set) var focus: Field?
  /// The position of the highlighted candidate.
  private(set) var chosen: Int?
  /// The completions of the focused field.
  private(set) var candidates: [String] = []

  init(place: Name? = nil) {
    self.init(texts: ["get", "secrets", "", place?.text ?? ""])
  }

  /// - Parameter texts: The text of each field in order; missing ones are empty.
  init(texts: [String]) {
    self.texts = Field.allCases.map { TextField($0.rawValue < texts.count ? texts[$0.rawValue] : "") }
  }

  subscript(_ field: Field) -> TextField { texts[field.rawValue] }

  func question(in snapshot: Snapshot) throws(Refusal) -> WhoCanQuestion {
    let text = { (field: Field) in texts[field.rawValue].text.trimmed }
    let place: WhoCanQuestion.Place =
      switch text(.place) {
      case "": .anyNamespace(isDefault: false)
      case Scope.cluster.label: .cluster
      default: .namespace(Name(text(.place)))
      }
    let action = TypedAction(
      text(.verb), text(.resource).isEmpty ? nil : text(.resource), name: text(.name).isEmpty ? nil : text(.name))
    return try WhoCanQuestion(action, in: place, .builtIn, of: snapshot)
  }

  /// The question on one line, for the breadcrumbs and small screens.
  var label: String { "\(action) in \(self[.place].isEmpty ? "any namespace" : self[.place].text)" }

  /// The question without the place.
  var action: String {
    let name = self[.name].isEmpty ? "" : " \(self[.name].text)"
    return "\(self[.verb].text) \(self[.resource].text)\(name)"
  }

  mutating func focus(_ field: Field?, in snapshot: Snapshot) {
    focus = field
    // The current text can be kept or typed over.
    if let field { texts[field.rawValue] = TextField(proposing: texts[field.rawValue].text) }
    complete(in: snapshot)
  }

  mutating func insert(_ text: String, in snapshot: Snapshot) {
    guard let focus else { return }
    texts[focus.rawValue].insert(text)
    complete(in: snapshot)
  }

  /// - Returns: Whether the form handled the key.
  mutating func handle(_ key: Key, in snapshot: Snapshot) -> Bool {
    guard let focus else { return false }
    switch key {
    case .escape: self.focus(nil, in: snapshot)
    case .tab where canComplete: take(candidates[chosen ?? 0], in: snapshot)
    case .tab: self.focus(Field(rawValue: focus.rawValue + 1), in: snapshot)
    case .backTab: self.focus(Field(rawValue: focus.rawValue - 1), in: snapshot)
    case .down where !candidates.isEmpty: chosen = min((chosen ?? -1) + 1, candidates.count - 1)
    case .up: chosen = chosen.flatMap { $0 > 0 ? $0 - 1 : nil }
    case .enter:
      guard let chosen else {
        self.focus(nil, in: snapshot)
        return true
      }
      take(candidates[chosen], in: snapshot)
    default:
      guard texts[focus.rawValue].handle(key) else { return false }
      complete(in: snapshot)
    }
    return true
  }

  /// Whether Tab completes the text instead of moving to the next field.
  private var canComplete: Bool {
    guard let focus, !candidates.isEmpty else { return false }
    return chosen != nil || (!self[focus].isEmpty && !candidates.contains(self[focus].text))
  }

  private mutating func take(_ candidate: String, in snapshot: Snapshot) {
    guard let focus else { return }
    texts[focus.rawValue] = TextField(candidate)
    complete(in: snapshot)
  }

  private mutating func complete(in snapshot: Snapshot) {
    chosen = nil
    candidates = focus.map { completion(of: $0, in: snapshot).candidates(for: self[$0].text.trimmed) } ?? []
    // A complete name needs no completion, unless it is the beginning of another.
    if let focus, candidates == [self[focus].text] { candidates = [] }
  }

  private func completion(of field: Field, in snapshot: Snapshot) -> Completion {
    switch field {
    case .verb: Completion(ResourceTable.builtIn.verbs.map(\.text) + ["exec", "attach", "portforward"])
    case .resource: Completion(resources(in: snapshot))
    case .name: Completion([])
    case .place:
      Completion([Scope.cluster.label] + snapshot.index.namespaces.filter { !$0.isEmpty }.sorted().map(\.text))
    }
  }

  /// The resources known offline, their short names if one is being typed, and the resources that only rules name.
  private func resources(in snapshot: Snapshot) -> [String] {
    let table = ResourceTable.builtIn
    let meant = table.matching(self[.resource].text.trimmed).map(\.label)
    let known = table.all.flatMap { resource in
      [resource.label] + resource.subresources.map { "\(resource.label)/\($0)" }
    }
    let named = snapshot.roles.lazy.flatMap(\.rules).flatMap { rule in
      rule.resources.flatMap { resource in
        rule.apiGroups.map { $0.isEmpty ? resource.text : "\(resource).\($0)" }
      }
    }
    var seen: Set<String> = []
    return (meant + known + Set(named).subtracting(["*", "*.*"]).sorted()).filter {
      !$0.contains("*") && seen.insert($0).inserted
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
