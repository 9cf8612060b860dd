package org.khet.office.pages;

import java.util.List;
import org.khet.office.Unit;

/**
 * The units of the office.
 *
 * @param inside executives, central registry, groups
 * @param networks with their schools
 * @param outside bodies the office writes to
 */
public record UnitsPage(List<Staffed> inside, List<Network> networks, List<Unit> outside, boolean mayManage) {

    /**
     * A unit inside the office.
     *
     * @param people how many work in it
     * @param head name with title, empty when it has none
     */
    public record Staffed(Unit unit, int people, String head) {}

    public record Network(Unit unit, List<Unit> schools) {}

    public int schools() {
        return networks.stream().mapToInt(network -> network.schools().size()).sum();
    }
}
