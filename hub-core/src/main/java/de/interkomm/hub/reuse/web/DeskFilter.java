package de.interkomm.hub.reuse.web;

import de.interkomm.hub.reuse.NetworkReuse.Entry;
import de.interkomm.hub.reuse.Reuses.Certainty;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.web.util.UriComponentsBuilder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which entries are listed.
 *
 * @param project the id of one; empty for all, like the others
 * @param only {@code counted} for those that count, {@code unconfirmed} for those nobody confirms
 */
record DeskFilter(String project, String county, String only) {

    static final String DESK = ReusePages.NETWORK + "/coordination/reuse";

    private static final String COUNTED = "counted";
    private static final String UNCONFIRMED = "unconfirmed";

    DeskFilter {
        project = Objects.requireNonNullElse(project, "");
        county = Objects.requireNonNullElse(county, "");
        only = Objects.requireNonNullElse(only, "");
    }

    static DeskFilter ofProject(String project) {
        return new DeskFilter(project, "", COUNTED);
    }

    static DeskFilter ofCounty(String county) {
        return new DeskFilter("", county, COUNTED);
    }

    static DeskFilter counted() {
        return new DeskFilter("", "", COUNTED);
    }

    static DeskFilter unconfirmed() {
        return new DeskFilter("", "", UNCONFIRMED);
    }

    public boolean isAll() {
        return project.isEmpty() && county.isEmpty() && only.isEmpty();
    }

    List<Entry> of(List<Entry> all) {
        return all.stream().filter(this::takes).toList();
    }

    private boolean takes(Entry entry) {
        return (project.isEmpty() || project.equals(entry.project().toString()))
                && (county.isEmpty() || county.equals(entry.use().county()))
                && switch (only) {
                    case COUNTED -> entry.use().counts();
                    case UNCONFIRMED -> entry.use().certainty() != Certainty.CONFIRMED;
                    default -> true;
                };
    }

    String path(NetworkId network) {
        return address("/networks/" + network + "/coordination/reuse") + "#entries";
    }

    String csv(NetworkId network) {
        return address("/networks/" + network + "/coordination/reuse.csv");
    }

    private String address(String path) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("project", project);
        asked.put("county", county);
        asked.put("only", only);
        asked.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
