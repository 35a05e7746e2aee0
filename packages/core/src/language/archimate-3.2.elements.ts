/**
 * The element types of ArchiMate 3.2 as data: layer, aspect and names. Nothing elsewhere branches on
 * a type's name; a later version of the language is another table like this one.
 */
import type { Text } from '../workspace/records.ts';
import type { ElementType, Layer } from './vocabulary.ts';

/** The standard's columns: who acts, what is done, what it is done to; and what stands outside them. */
export type Aspect = 'active' | 'behaviour' | 'passive' | 'motivation' | 'composite' | 'connector';

export interface Traits {
  /** Seen from outside: a service (of behaviour) or an interface (of structure). */
  readonly outward?: true;
  /** Happens rather than is done. */
  readonly event?: true;
  /** Links others rather than acts on them. */
  readonly network?: true;
  /** Has no layer and no place of its own: takes both from what it holds or joins. */
  readonly fromContent?: true;
}

export interface ElementTypeInfo extends Traits {
  /** The layer; for a type that takes it from its content only the fallback. */
  readonly layer: Layer;
  readonly aspect: Aspect;
  readonly name: Text;
}

const row = (
  layer: Layer,
  aspect: Aspect,
  vi: string,
  en: string,
  traits?: Traits,
): ElementTypeInfo => ({ layer, aspect, name: { vi, en }, ...traits });

const OUTWARD: Traits = { outward: true };
const EVENT: Traits = { event: true };
const NETWORK: Traits = { network: true };
const FROM_CONTENT: Traits = { fromContent: true };

/**
 * Layers are the framework's (a data object is of the data layer; technology and physical together
 * are the infrastructure). Vietnamese names: domain glossary first, then plain rendering.
 */
export const ELEMENT_TABLE: Readonly<Record<ElementType, ElementTypeInfo>> = {
  Stakeholder: row('motivation', 'motivation', 'Bên liên quan', 'Stakeholder'),
  Driver: row('motivation', 'motivation', 'Động lực', 'Driver'),
  Assessment: row('motivation', 'motivation', 'Đánh giá', 'Assessment'),
  Goal: row('motivation', 'motivation', 'Mục tiêu', 'Goal'),
  Outcome: row('motivation', 'motivation', 'Kết quả mong đợi', 'Outcome'),
  Principle: row('motivation', 'motivation', 'Nguyên tắc', 'Principle'),
  Requirement: row('motivation', 'motivation', 'Yêu cầu', 'Requirement'),
  Constraint: row('motivation', 'motivation', 'Ràng buộc', 'Constraint'),
  Meaning: row('motivation', 'motivation', 'Ý nghĩa', 'Meaning'),
  Value: row('motivation', 'motivation', 'Giá trị', 'Value'),

  Resource: row('strategy', 'active', 'Nguồn lực', 'Resource'),
  Capability: row('strategy', 'behaviour', 'Năng lực', 'Capability'),
  ValueStream: row('strategy', 'behaviour', 'Chuỗi giá trị', 'Value stream'),
  CourseOfAction: row('strategy', 'behaviour', 'Phương hướng hành động', 'Course of action'),

  BusinessActor: row('business', 'active', 'Tổ chức, cá nhân', 'Business actor'),
  BusinessRole: row('business', 'active', 'Vai trò nghiệp vụ', 'Business role'),
  BusinessCollaboration: row('business', 'active', 'Phối hợp nghiệp vụ', 'Business collaboration'),
  BusinessInterface: row('business', 'active', 'Kênh giao tiếp', 'Business interface', OUTWARD),
  BusinessProcess: row('business', 'behaviour', 'Quy trình nghiệp vụ', 'Business process'),
  BusinessFunction: row('business', 'behaviour', 'Chức năng nghiệp vụ', 'Business function'),
  BusinessInteraction: row('business', 'behaviour', 'Tương tác nghiệp vụ', 'Business interaction'),
  BusinessEvent: row('business', 'behaviour', 'Sự kiện nghiệp vụ', 'Business event', EVENT),
  BusinessService: row('business', 'behaviour', 'Dịch vụ nghiệp vụ', 'Business service', OUTWARD),
  BusinessObject: row('business', 'passive', 'Đối tượng nghiệp vụ', 'Business object'),
  Contract: row('business', 'passive', 'Văn bản, thỏa thuận', 'Contract'),
  Representation: row('business', 'passive', 'Biểu mẫu, hồ sơ', 'Representation'),
  Product: row('business', 'composite', 'Sản phẩm', 'Product'),

  ApplicationComponent: row('application', 'active', 'Ứng dụng', 'Application component'),
  ApplicationCollaboration: row(
    'application',
    'active',
    'Phối hợp ứng dụng',
    'Application collaboration',
  ),
  ApplicationInterface: row(
    'application',
    'active',
    'Giao diện ứng dụng',
    'Application interface',
    OUTWARD,
  ),
  ApplicationFunction: row(
    'application',
    'behaviour',
    'Chức năng ứng dụng',
    'Application function',
  ),
  ApplicationInteraction: row(
    'application',
    'behaviour',
    'Tương tác ứng dụng',
    'Application interaction',
  ),
  ApplicationProcess: row('application', 'behaviour', 'Tiến trình ứng dụng', 'Application process'),
  ApplicationEvent: row('application', 'behaviour', 'Sự kiện ứng dụng', 'Application event', EVENT),
  ApplicationService: row(
    'application',
    'behaviour',
    'Dịch vụ ứng dụng',
    'Application service',
    OUTWARD,
  ),
  DataObject: row('data', 'passive', 'Dữ liệu', 'Data object'),

  Node: row('infrastructure', 'active', 'Nút hạ tầng', 'Node'),
  Device: row('infrastructure', 'active', 'Thiết bị', 'Device'),
  SystemSoftware: row('infrastructure', 'active', 'Phần mềm hệ thống', 'System software'),
  TechnologyCollaboration: row(
    'infrastructure',
    'active',
    'Phối hợp hạ tầng',
    'Technology collaboration',
  ),
  TechnologyInterface: row(
    'infrastructure',
    'active',
    'Giao diện hạ tầng',
    'Technology interface',
    OUTWARD,
  ),
  Path: row('infrastructure', 'active', 'Tuyến kết nối', 'Path', NETWORK),
  CommunicationNetwork: row(
    'infrastructure',
    'active',
    'Mạng truyền thông',
    'Communication network',
    NETWORK,
  ),
  TechnologyFunction: row(
    'infrastructure',
    'behaviour',
    'Chức năng hạ tầng',
    'Technology function',
  ),
  TechnologyProcess: row('infrastructure', 'behaviour', 'Tiến trình hạ tầng', 'Technology process'),
  TechnologyInteraction: row(
    'infrastructure',
    'behaviour',
    'Tương tác hạ tầng',
    'Technology interaction',
  ),
  TechnologyEvent: row('infrastructure', 'behaviour', 'Sự kiện hạ tầng', 'Technology event', EVENT),
  TechnologyService: row(
    'infrastructure',
    'behaviour',
    'Dịch vụ hạ tầng',
    'Technology service',
    OUTWARD,
  ),
  Artifact: row('infrastructure', 'passive', 'Tệp, gói phần mềm', 'Artifact'),
  Equipment: row('infrastructure', 'active', 'Trang thiết bị', 'Equipment'),
  Facility: row('infrastructure', 'active', 'Cơ sở vật chất', 'Facility'),
  DistributionNetwork: row(
    'infrastructure',
    'active',
    'Mạng phân phối',
    'Distribution network',
    NETWORK,
  ),
  Material: row('infrastructure', 'passive', 'Vật tư', 'Material'),

  WorkPackage: row('implementation', 'behaviour', 'Gói công việc', 'Work package'),
  Deliverable: row('implementation', 'passive', 'Sản phẩm bàn giao', 'Deliverable'),
  ImplementationEvent: row(
    'implementation',
    'behaviour',
    'Mốc triển khai',
    'Implementation event',
    EVENT,
  ),
  Plateau: row('implementation', 'composite', 'Trạng thái kiến trúc', 'Plateau'),
  Gap: row('implementation', 'passive', 'Khoảng cách', 'Gap'),

  Grouping: row('other', 'composite', 'Nhóm', 'Grouping', FROM_CONTENT),
  Location: row('other', 'composite', 'Địa điểm', 'Location', FROM_CONTENT),
  AndJunction: row('other', 'connector', 'Nút nối VÀ', 'And junction', FROM_CONTENT),
  OrJunction: row('other', 'connector', 'Nút nối HOẶC', 'Or junction', FROM_CONTENT),
};
