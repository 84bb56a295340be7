import AccessModel
import Manifests

/// Merges Kubernetes objects from several sources. An object that is defined twice is kept once; if the definitions
/// differ, the later counts.
struct ObjectMerge {
  /// The objects that two sources define differently.
  private(set) var contradictions: [Gap] = []
  /// The sources of the objects.
  private(set) var sources: [Origins.Source] = []
  private var skipped: [String: Int] = [:]
  private var namespaces = DistinctObjects<Namespace>()
  private var serviceAccounts = DistinctObjects<ServiceAccount>()
  private var roles = DistinctObjects<Role>()
  private var bindings = DistinctObjects<Binding>()

  /// Everything added so far.
  var contents: Snapshot.Contents {
    var contents = Snapshot.Contents()
    contents.namespaces = namespaces.objects
    contents.serviceAccounts = serviceAccounts.objects
    contents.roles = roles.objects
    contents.bindings = bindings.objects
    return contents
  }

  /// Where each object of the contents was read.
  var marks: Origins.Marks {
    var marks = Origins.Marks()
    marks.namespaces = namespaces.marks
    marks.serviceAccounts = serviceAccounts.marks
    marks.roles = roles.marks
    marks.bindings = bindings.marks
    return marks
  }

  /// Makes room for objects that will be added.
  mutating func reserve(_ all: [KubernetesObjects]) {
    namespaces.reserve(all.reduce(0) { $0 + $1.namespaces.count })
    serviceAccounts.reserve(all.reduce(0) { $0 + $1.serviceAccounts.count })
    roles.reserve(all.reduce(0) { $0 + $1.roles.count })
    bindings.reserve(all.reduce(0) { $0 + $1.bindings.count })
  }

  /// Adds the objects of one source, after `place(in:)`.
  mutating func add(_ objects: KubernetesObjects, from source: String) {
    var marks = objects.marks
    let number = Int32(clamping: sources.count)
    marks.update { $0.source = number }
    sources.append(Origins.Source(name: source, documents: objects.documents))
    skipped.merge(objects.skipped, uniquingKeysWith: +)
    var repeats: [(kind: String, key: ObjectKey, part: Gap.Part)] = []
    namespaces.add(objects.namespaces, marks.namespaces) {
      ObjectKey(scope: .cluster, name: $0.metadata.name)
    } replaced: { _, key in
      repeats.append(("Namespace", key, .namespaces))
    }
    serviceAccounts.add(objects.serviceAccounts, marks.serviceAccounts) {
      ObjectKey(scope: .namespace($0.namespace), name: $0.metadata.name)
    } replaced: { _, key in
      repeats.append(("ServiceAccount", key, .serviceAccounts))
    }
    roles.add(objects.roles, marks.roles) {
      ObjectKey(scope: $0.scope, name: $0.metadata.name)
    } replaced: { role, key in
      repeats.append((role.kind.rawValue, key, role.scope == .cluster ? .clusterRoles : .roles))
    }
    bindings.add(objects.bindings, marks.bindings) {
      ObjectKey(scope: $0.scope, name: $0.metadata.name)
    } replaced: { binding, key in
      repeats.append((binding.kind.text, key, binding.scope == .cluster ? .clusterRoleBindings : .roleBindings))
    }
    for (kind, key, part) in repeats {
      let object = "\(kind) \(key.scope.namespace.map { "\($0)/" } ?? "")\(key.name)"
      contradictions.append(Gap(definedTwice: object, [part]))
    }
  }

  /// Messages about objects without a namespace and objects that were skipped.
  var notes: [String] {
    var notes: [String] = []
    let unplaced = bindings.objects.indices.count(where: { bindings.objects[$0].scope == .namespace("") })
    if unplaced > 0 {
      let bindings = counted(
        unplaced, "RoleBinding has no namespace and is", "RoleBindings have no namespace and are")
      notes.append("\(bindings) ignored in every answer. Set one with -n.")
    }
    let kinds = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !kinds.isEmpty {
      let counts = listed(kinds.map { "\($0.key) \($0.value)" }, most: 6)
      notes.append("Skipped, as aksess does not use them: \(counts).")
    }
    return notes
  }
}

extension KubernetesObjects {
  /// Sets the namespace of objects that need one but do not name one.
  mutating func place(in namespace: Name) {
    for index in serviceAccounts.indices where serviceAccounts[index].namespace.isEmpty {
      serviceAccounts[index].namespace = namespace
    }
    for index in roles.indices where roles[index].scope == .namespace("") {
      roles[index].scope = .namespace(namespace)
    }
    for index in bindings.indices where bindings[index].scope == .namespace("") {
      bindings[index] = bindings[index].with { $0.scope = .namespace(namespace) }
    }
  }
}
