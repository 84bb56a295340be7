import AccessModel
import Manifests
import TestSupport
import Testing

/// The objects in a text that somebody wrote in the place of manifests.
@Suite struct WrittenObjectsTests {
  @Test("manifests that nobody changed are the same objects, whatever their names, with what manifests leave out")
  func identity() throws {
    for name in HostileNames.all(random: 500) {
      let binding = RoundTripTests.binding(name).with {
        $0.metadata.created = Timestamp("2026-01-02T03:04:05Z")
        $0.metadata.ownerReferences = [OwnerReference(kind: "Team", name: Name(name))]
        $0.metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"] = name
      }
      let former = Change.putBinding(binding)
      let text = ChangeSet([former]).yaml(nil)
      let objects = try WrittenObjects(text, source: "text", inPlaceOf: [former]).objects
      #expect(objects.map(\.change) == [former], "seed \(SeededGenerator.seed): \(name.debugDescription)")
    }
  }

  @Test(
    "a text with anything else is refused with its line",
    arguments: [
      ("kind: Role\napiVersion: v1\n", "text:1: an object of kind “Role”"),
      ("# only a comment\n---\nname: x\n", "text:3: an object without apiVersion or kind"),
      ("apiVersion: v1\nkind: List\nitems:\n- kind: Secret\n", "text:4: an object of kind “Secret”"),
      (
        String(repeating: "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\n", count: 2),
        "text:5: an object that is also in line 1"
      ),
      ("kind: [", "text:"),
    ])
  func refused(text: String, words: String) {
    #expect { try WrittenObjects(text, source: "text", inPlaceOf: []) } throws: { error in
      (error as? Problem)?.message.hasPrefix(words) == true
    }
  }
}
