import AccessModel
import Manifests
import Reports
import Testing

/// The objects in a list.
@Suite struct SelectionTests {
  @Test("hidden system objects are counted")
  func system() {
    let selection = Selection(includesSystem: false)
    let namespaces = NamespaceList(Small.analysis, selection)
    #expect(namespaces.rows.map(\.name) == ["retail-app"])
    #expect(namespaces.hiddenCount == 1)
    let bindings = BindingList(Small.snapshot, selection)
    #expect(bindings.rows.map { Small.snapshot.bindings[$0].name } == ["odd\nname", "readers"])
    #expect(bindings.hiddenCount == 1)
    let groups = GroupList(Small.analysis, selection)
    #expect(groups.rows.count == 4)
    #expect(groups.hiddenCount == 1)
  }

  @Test("bindings are selected by namespace, name, label and kind")
  func bindings() {
    let names = { (selection: Selection, kinds: BindingList.Kinds) in
      BindingList(Small.snapshot, selection, kinds: kinds).rows.map { Small.snapshot.bindings[$0].name }
    }
    #expect(names(Selection(namespace: "retail-app"), .all) == ["odd\nname", "readers"])
    #expect(names(Selection(namespace: "nowhere"), .all).isEmpty)
    #expect(names(Selection(name: "readers"), .all) == ["readers"])
    #expect(names(Selection(labels: LabelSelector("app.kubernetes.io/managed-by=Helm")), .all) == ["odd\nname"])
    #expect(names(Selection(), .clusterWide) == ["system:all"])
    #expect(names(Selection(), .namespaced) == ["odd\nname", "readers"])
  }

  @Test("a group is selected by object ID or display name")
  func groups() {
    for name: Name in ["数据平台团队", "10000000-0000-0000-0000-000000000001"] {
      #expect(GroupList(Small.analysis, Selection(name: name)).rows.map(\.group?.displayName) == ["数据平台团队"])
    }
  }
}
