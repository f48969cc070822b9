//! Words that stand among those for a source.

pub(super) const PRONOUNS: &str = "he she they it i we you who which that this these those one there what both neither his her their its our my \
                        everyone nobody someone somebody anyone everybody";
pub(super) const PEOPLE: &str = "source sources official officials witness witnesses eyewitness eyewitnesses expert experts analyst analysts resident \
                      residents report reports media observer observers critic critics people person insider insiders user users netizen \
                      netizens local locals neighbour neighbours neighbor neighbors bystander bystanders scientist scientists researcher \
                      researchers some many others activists diplomats economists traders passengers workers parents villagers";
/// Words for people who are told by no name where “a” stands before them.
pub(super) const ROLES: &str = "spokesman spokeswoman spokesperson aide adviser advisor employee employees member members staffer staffers minister \
                     detective officer officers teacher doctor manager director executive executives lawyer prosecutor engineer \
                     councillor clerk head chair chairman chairwoman chief leader deputy colleague friend relative man woman";
/// What somebody is whose name follows.
pub(super) const PERSONAL: &str = "mr mrs ms miss dr sir lord president minister premier mayor governor senator sheriff congressman congresswoman \
                        spokesman spokeswoman spokesperson director professor secretary chairman chairwoman ambassador judge \
                        detective inspector sergeant captain colonel officer coach pastor bishop superintendent official";
pub(super) const OFFICES: &str = "police prosecutors firefighters military army government ministry council court hospital university commission \
                       committee department bureau agency authority company firm organisation organization coastguard parliament \
                       senate congress union board bank newspaper broadcaster pentagon factory plant mine school college hotel airline \
                       airport museum theatre theater club retailer supplier manufacturer operator";
/// Places that speak as offices do.
pub(super) const PLACES: &str = "city county town state district village";
/// Offices that say something without a name beside them.
pub(super) const BARE: &str =
    "police prosecutors firefighters military army government coastguard parliament pentagon";
pub(super) const STARTS: &str = "that and but while as because if when after before although though than so or where whether since until yet however";
pub(super) const BESIDES: &str = "has have had also later then is are was were been be being would will did does do not never reportedly again already \
                       previously earlier now still only just repeatedly once";
pub(super) const STOPS: &str = "of at from in for with on to by near inside within close familiar who from";
pub(super) const LEADS: &str = "in on at of to for from with by as that following during after before under over about through despite per amid \
                     including according";
pub(super) const MONTHS: &str = "january february march april may june july august september october november december jan feb mar apr \
                      jun jul aug sept sep oct nov dec";
pub(super) const TITLES: &str = "the a an mr mrs ms dr sir president minister mayor governor senator prime chief new spokesman spokeswoman spokesperson \
                      director professor general secretary state national united states local city county";
